/** What the watchers of replies share. */
import { asksElsewhere } from '../../oracles/asks-elsewhere.ts'
import type { Watcher } from '../../engine/watch.ts'

/** Leaves out what another operation may have answered. */
export const ownReplies =
  (judge: Watcher['judge']): Watcher['judge'] =>
  watched =>
    asksElsewhere(watched.exchange, watched.endpoint) ? undefined : judge(watched)

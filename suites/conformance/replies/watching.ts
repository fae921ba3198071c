/** What the watchers of replies share. */
import { asksElsewhere } from '../../oracles/asks-elsewhere.ts'
import type { Watcher } from '../../engine/watch.ts'

/** Leaves out what another operation may have answered. */
export const ownReplies =
  (judge: Watcher['judge']): Watcher['judge'] =>
  watched =>
    asksElsewhere(watched.exchange, watched.endpoint) ? undefined : judge(watched)

/** Texts that a watcher remembers under a name. */
export function textsIn(memory: Map<string, unknown>, name: string): Set<string> {
  const known = memory.get(name)
  const texts = known instanceof Set ? known : new Set<string>()
  memory.set(name, texts)
  return texts
}

import { accepts } from './accepts.suite.ts'
import { permissions } from './permissions.suite.ts'
import { protocol } from './protocol.suite.ts'
import { refuses } from './refuses.suite.ts'
import { replies } from './replies.watch.ts'
import type { Family } from '../engine/family.ts'
import type { Watcher } from '../engine/watch.ts'

/** Every kind of demand, in the order in which a report lists them. */
export const families: readonly Family[] = [accepts, permissions, refuses, protocol]

/** Demands on every reply. */
export const watchers: readonly Watcher[] = replies

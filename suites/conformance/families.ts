import { accepts } from './accepts.suite.ts'
import { actions } from './actions.suite.ts'
import { asked } from './asked.suite.ts'
import { callers } from './callers.suite.ts'
import { collections } from './collections.suite.ts'
import { createsFamily } from './creates.suite.ts'
import { defaults } from './defaults.suite.ts'
import { deletesFamily } from './deletes.suite.ts'
import { filters } from './filters.suite.ts'
import { keepsUnsent } from './keeps-unsent.suite.ts'
import { lists } from './lists.suite.ts'
import { locks } from './locks.suite.ts'
import { namedFamily } from './named.suite.ts'
import { ownValues } from './own-values.suite.ts'
import { pages } from './pages.suite.ts'
import { permissions } from './permissions.suite.ts'
import { protocol } from './protocol.suite.ts'
import { readOnlyFamily } from './read-only.suite.ts'
import { readsFamily } from './reads.suite.ts'
import { refuses } from './refuses.suite.ts'
import { relations } from './relations.suite.ts'
import { replies } from './replies.watch.ts'
import { sequences } from './sequences.suite.ts'
import { shown } from './shown.suite.ts'
import { sorts } from './sorts.suite.ts'
import { spares } from './spares.suite.ts'
import { states } from './states.suite.ts'
import { stores } from './stores.suite.ts'
import { taken } from './taken.suite.ts'
import { undocumented } from './undocumented.suite.ts'
import { writes } from './writes.suite.ts'
import type { Family } from '../engine/family.ts'
import type { Watcher } from '../engine/watch.ts'

export const families: readonly Family[] = [
  accepts,
  permissions,
  callers,
  refuses,
  writes,
  stores,
  keepsUnsent,
  ownValues,
  readOnlyFamily,
  undocumented,
  spares,
  taken,
  relations,
  actions,
  states,
  defaults,
  createsFamily,
  deletesFamily,
  lists,
  pages,
  filters,
  sorts,
  readsFamily,
  collections,
  asked,
  namedFamily,
  locks,
  sequences,
  shown,
  protocol,
]

export const watchers: readonly Watcher[] = replies

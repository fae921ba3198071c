import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { searchLookedAt } from '../../oracles/pages.ts'
import { unheard } from './empty-list.ts'
import { longListBatch } from './long-list.ts'
import { withPages } from './pages-read.ts'
import { unaccepted } from './seen.ts'
import { SUBJECT, send } from './steps.ts'

/** What nothing is called like finds nothing in a collection. What its entries are called, no document says. */
export const searchesCollection = (endpoint: Endpoint, relation: RelationOf<'selects'>): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: `selects/${relation.by}`,
    says: `${relation.says}; what nothing is called like it does not find`,
    basis: relation.basis,
    severity: 'normal',
    category: 908,
    needs: ['entities'],
  }),
  cases: context => {
    const whole = bareDraft(endpoint, context.world, SUBJECT)
    return [
      {
        says: 'for what nothing has',
        batch: longListBatch(context, endpoint),
        steps: [send('whole', whole), send('search', unheard(context, endpoint, relation.by, whole))],
        judge: results => judge(context, results),
      },
    ]
  },
})

const judge = (context: CaseContext, results: Results): Verdict =>
  unaccepted(context, results, ['whole', 'search']) ??
  withPages(context, results, ['whole', 'search'], ([whole, search]) =>
    whole && search ? searchLookedAt(whole, search) : undefined,
  )

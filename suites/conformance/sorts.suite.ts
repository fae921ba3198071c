/**
 * A list stands in the order that it is asked for, on one page of it. Numbers go by their size and moments by their time;
 * texts count where all servers see the same order.
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { ListOrder } from '../../contracts/model/relation.ts'
import { draftWith } from '../../fixtures/requests/index.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import type { RelationOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { entriesShown } from '../oracles/entries-shown.ts'
import { inOrder } from '../oracles/in-order.ts'
import { widest } from './effects/asked-lists.ts'
import { eitherHolds, otherwiseWritten } from './effects/list-styles.ts'
import { unaccepted } from './effects/seen.ts'
import { send } from './effects/steps.ts'
import { askedBatch } from './effects/telling-entries.ts'
import { isTried } from './effects/written.ts'

export const sorts: Family = {
  id: 'sorts',
  title: 'Puts its lists into the order that is asked for',
  claims: claimsOfEach(endpoint =>
    isTried(endpoint) ? relationsOf(endpoint, 'sorts').map(relation => sorted(endpoint, relation)) : [],
  ),
}

const sorted = (endpoint: Endpoint, { by, says, orders }: RelationOf<'sorts'>): PlannedClaim => ({
  claim: claimOf('sorts', endpoint, {
    tail: `sorts/${by}`,
    says,
    basis: 'inferred',
    severity: 'normal',
    category: 908,
    needs: ['entities', 'array-styles'],
  }),
  cases: context => orders.map(order => orderCase(context, endpoint, order)),
})

function orderCase(context: CaseContext, endpoint: Endpoint, { values, keys }: ListOrder): Case {
  const asked = Object.values(values).flat().join(', ')
  const draft = Object.entries(values).reduce(
    (made, [place, json]) => draftWith(made, { place, value: { json } }),
    widest(context, endpoint),
  )
  const as = `sorted by ${asked}`
  const otherwise = Object.entries(values).flatMap(([place, json]) =>
    Array.isArray(json) && json.length > 1 ? otherwiseWritten(context, draft, place) : [],
  )
  return {
    says: as,
    batch: askedBatch(context, endpoint),
    steps: [send(as, draft), ...otherwise.map(each => send(`${as}, in one text`, each))],
    judge: results => {
      const judgedBy = (name: string): Verdict => judgeOrder(context, results, name, keys)
      return eitherHolds(
        judgedBy(as),
        otherwise.length > 0 ? () => judgedBy(`${as}, in one text`) : undefined,
      )
    },
  }
}

function judgeOrder(context: CaseContext, results: Results, as: string, keys: ListOrder['keys']): Verdict {
  const refused = unaccepted(context, results, [as])
  if (refused) return refused
  const entries = entriesShown(results.exchange(as).response?.json)
  if (!entries) return { kind: 'inconclusive', reason: 'the reply shows no list' }
  return inOrder(entries, keys, results.exchange(as))
}

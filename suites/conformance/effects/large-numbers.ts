import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { opened, writing } from './bring-about.ts'
import { allHold, isAccepted, oneReadOf, writeSeen } from './seen.ts'
import { forbidden, subjectBatch, unshown } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { storedAsSent } from './stored-as-sent.ts'
import { isQuantity } from './text-places.ts'
import type { Write } from './written.ts'

/** More than two bytes hold, and nearly as much as four do. */
const LARGE = [70_000, 2_000_000_000]

/** Whether any number may stand at a place, and none that names a thing. */
export function isCount(endpoint: Endpoint, place: Place): boolean {
  if (endpoint.marks[place]?.names !== undefined) return false
  const isNumber = schemasAt(endpoint, place).every(schema => {
    const types = typesOf(schema)
    return (types.has('number') || types.has('integer')) && !types.has('boolean')
  })
  return isNumber || isQuantity(endpoint, place)
}

/** A count is what was sent, or refused for its size: neither cut to what a column holds, nor taken for another. */
export const storesLarge = (endpoint: Endpoint, write: Write, place: Place): PlannedClaim => ({
  claim: claimOf('stores', endpoint, {
    ...storedAsSent,
    tail: `stores/${write.property}/if-taken`,
    says: `A large ${write.property} is not altered once it is accepted`,
  }),
  cases: context => casesOf(context, write, place),
})

function casesOf(context: CaseContext, write: Write, place: Place): readonly Case[] | Untried {
  const { endpoint, property } = write
  const refused = forbidden(context, endpoint, place) ?? unshown(context, property)
  if (refused) return refused
  const numbers = LARGE.flatMap((number): readonly Json[] =>
    [number, String(number)]
      .filter(json => zoneOfValue(endpoint, place, { json }, context.world) === 'inside')
      .slice(0, 1),
  )
  if (numbers.length === 0) return { untried: 'left-out', reason: 'no large number is documented as valid' }
  const reads = oneReadOf(context, property)
  return [
    {
      says: `${numbers.join(', then ')}`,
      batch: subjectBatch(context),
      steps: [
        ...opened(context, endpoint),
        look('seen 0', [SUBJECT], reads),
        ...numbers.flatMap((json, index) => [
          send(`write ${index + 1}`, writing(context, write, { json })),
          look(`seen ${index + 1}`, [SUBJECT], reads),
        ]),
      ],
      judge: results => allHold(numbers.map((_, index) => judge(context, write, results, index))),
    },
  ]
}

function judge(context: CaseContext, write: Write, results: Results, index: number): Verdict {
  const sent = `write ${index + 1}`
  if (!isAccepted(context, results.exchange(sent))) return { kind: 'holds' }
  const names = { sent, before: `seen ${index}`, after: `seen ${index + 1}`, entity: SUBJECT }
  return valueShown(writeSeen(context, results, write, names))
}

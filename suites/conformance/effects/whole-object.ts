import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { placeAt } from '../../../contracts/clauses/places-of.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Schema } from '../../../contracts/model/schema.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { sameValue } from '../../../fixtures/state/same-value.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { opened, writing } from './bring-about.ts'
import { isAccepted, oneReadOf, writeSeen } from './seen.ts'
import { forbidden, subjectBatch, unshown } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { storedAsSent } from './stored-as-sent.ts'
import type { Write } from './written.ts'

/** Of texts alone, which whoever keeps any members at all keeps. */
const PLAIN: Json = { amber: 'birch', cedar: 'elm' }
/** The same with an object in an object, a list, and a list of objects. */
const NESTED: Json = {
  amber: 'fir',
  cedar: 'gorse',
  hazel: { ivy: 'juniper', larch: { maple: 7 } },
  oak: ['pine', 'rowan'],
  sloe: [{ thorn: 'willow' }],
}

/** Whether an object may stand at a place of which nobody says what it has in it. */
export function isOpenObject(endpoint: Endpoint, place: Place): boolean {
  return (
    placeAt(endpoint, place)?.carrier === 'json' &&
    schemasAt(endpoint, place).every(schema => typesOf(schema).has('object') && saysNoMembers(schema))
  )
}

const saysNoMembers = (schema: Schema): boolean =>
  typeof schema === 'object' &&
  schema.properties === undefined &&
  (schema.additionalProperties ?? true) === true &&
  schema.patternProperties === undefined &&
  [schema.allOf, schema.anyOf, schema.oneOf].every(parts => parts === undefined)

/** Where plain members are kept, those that have something in them are kept as well. */
export const storesWhole = (endpoint: Endpoint, write: Write, place: Place): PlannedClaim => ({
  claim: claimOf('stores', endpoint, {
    ...storedAsSent,
    tail: `stores/${write.property}/as-a-whole`,
    says: `What is nested in ${write.property} is stored along with it`,
  }),
  cases: context => casesOf(context, write, place),
})

function casesOf(context: CaseContext, write: Write, place: Place): readonly Case[] | Untried {
  const { endpoint, property } = write
  const refused = forbidden(context, endpoint, place) ?? unshown(context, property)
  if (refused) return refused
  const isInside = (json: Json): boolean => zoneOfValue(endpoint, place, { json }, context.world) === 'inside'
  if (!isInside(PLAIN) || !isInside(NESTED))
    return { untried: 'left-out', reason: 'no such object is documented as valid' }
  const reads = oneReadOf(context, property)
  return [
    {
      says: 'an object of texts, then one of objects and lists',
      batch: subjectBatch(context),
      steps: [
        ...opened(context, endpoint),
        look('before', [SUBJECT], reads),
        send('plain', writing(context, write, { json: PLAIN })),
        look('seen', [SUBJECT], reads),
        send('nested', writing(context, write, { json: NESTED })),
        look('seen nested', [SUBJECT], reads),
      ],
      judge: results => judge(context, write, results),
    },
  ]
}

/** Who keeps no members that he does not know, and who refuses them, is not blamed. */
function judge(context: CaseContext, write: Write, results: Results): Verdict {
  const shown = (sent: string, before: string, after: string): Verdict => {
    if (!isAccepted(context, results.exchange(sent)))
      return { kind: 'inconclusive', reason: 'the object was not accepted' }
    const told = writeSeen(context, results, write, { sent, before, after, entity: SUBJECT })
    // Member by member, though anybody else is free to keep what he likes.
    const seen = told.seen.map(each => ({ ...each, sameness: sameValue(each.after, told.written) }))
    return valueShown({ ...told, seen })
  }
  const plain = shown('plain', 'before', 'seen')
  if (plain.kind !== 'holds')
    return { kind: 'inconclusive', reason: `an object of texts is not shown as ${write.property}` }
  return shown('nested', 'seen', 'seen nested')
}

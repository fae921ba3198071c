import { placeAt, schemaObject } from '../../../contracts/clauses/places-of.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import { conforms } from '../../../contracts/check/conforms.ts'
import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { nothingElse } from '../../oracles/nothing-else.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { opened, writing } from './bring-about.ts'
import { withoutFollowed } from './follows-off.ts'
import { effectsOfSends, isAccepted, oneReadOf, strayedBetween, unaccepted, writeSeen } from './seen.ts'
import { forbidden, inconclusive, subjectBatch, unshown } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { domainAt, valuesAt } from './values.ts'
import type { Write } from './written.ts'

/** That what may be refused (zero, a list or a text of nothing) is stored where it is accepted. */
export const writesEdge = (write: Write): readonly PlannedClaim[] => {
  const { endpoint, property, value } = write
  if (!('from' in value) || !edgeAt(endpoint, value.from)) return []
  const place = value.from
  return [
    {
      claim: claimOf('writes', endpoint, {
        tail: `writes/${property}/nothing`,
        says: `Where ${property} may be empty, or zero, that shows as written`,
        basis: 'inferred',
        severity: 'normal',
        category: 901,
        needs: ['entities', 'noise', 'property-places', 'array-styles'],
      }),
      cases: context => casesOf(context, write, place),
    },
  ]
}

/** The value of nothing that some reading of the place takes, and that is no less likely to be meant than others. */
export function edgeAt(endpoint: Endpoint, place: Place): DraftValue | undefined {
  const at = placeAt(endpoint, place)
  if (!at || endpoint.marks[place]?.unique || endpoint.marks[place]?.secret) return undefined
  const { type, maximum = Infinity } = schemaObject(at.schema)
  const { names } = endpoint.marks[place] ?? {}
  if (type === 'array') return at.carrier === 'json' ? undefined : { text: '' }
  // What is 0 or 1 is a state, each of which is written anyway.
  if (type === 'number' || type === 'integer')
    return names === undefined && maximum > 1 ? { json: 0 } : undefined
  const isTaken = schemasAt(endpoint, place).some(schema => conforms(schema, ''))
  return type === 'string' && isTaken ? { json: '' } : undefined
}

function casesOf(context: CaseContext, write: Write, place: Place): readonly Case[] | Untried {
  const { endpoint, property } = write
  const refused = forbidden(context, endpoint, place) ?? unshown(context, property)
  if (refused) return refused
  if (domainAt(context, endpoint, place)?.includes(0))
    return { untried: 'left-out', reason: 'its few values are written one by one' }
  const edge = edgeAt(endpoint, place)
  const [value] = valuesAt(context, endpoint, place, 1)
  if (!edge || !value) return inconclusive(`no value of ${property} is known`)
  const reads = oneReadOf(context, property)
  return [
    {
      says: 'some value, then nothing',
      batch: subjectBatch(context),
      steps: [
        ...opened(context, endpoint),
        send('some', writing(context, write, value)),
        look('before', [SUBJECT], reads),
        send('nothing', writing(context, write, edge)),
        look('after', [SUBJECT], reads),
      ],
      judge: results => judge(context, write, results),
    },
  ]
}

function judge(context: CaseContext, write: Write, results: Results): Verdict {
  const refused = unaccepted(context, results, ['some'])
  if (refused) return refused
  if (!isAccepted(context, results.exchange('nothing'))) return { kind: 'holds' }
  const names = { sent: 'nothing', before: 'before', after: 'after', entity: SUBJECT }
  const verdict = valueShown(writeSeen(context, results, write, names))
  if (verdict.kind === 'broken') return verdict
  const sends = [{ as: 'nothing', endpoint: write.endpoint }]
  return nothingElse(
    withoutFollowed(
      context,
      write.endpoint,
      strayedBetween(
        context,
        results.snapshot('before', SUBJECT),
        results.snapshot('after', SUBJECT),
        effectsOfSends(results, sends),
      ),
    ),
    `a ${write.property} of nothing moves nothing else`,
    'spilled',
    results.exchange('nothing'),
  )
}

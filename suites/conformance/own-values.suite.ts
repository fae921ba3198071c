/**
 * What may lock somebody out is never changed for an entity that is not the run's own, but it may be sent as it is: then
 * nothing changes, and whatever travels with it is written.
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { segmentsOf } from '../../fixtures/state/flatten.ts'
import { shownUnderName } from '../../fixtures/state/lending.ts'
import { creatorOf } from '../../fixtures/state/relations.ts'
import { plainName } from '../../fixtures/state/shown-text.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { nothingElse } from '../oracles/nothing-else.ts'
import type { Strayed } from '../oracles/nothing-else.ts'
import { valueShown } from '../oracles/value-shown.ts'
import { carrying } from './effects/bring-about.ts'
import { allHold, effectsOfSends, strayedBetween, unaccepted, writeSeen } from './effects/seen.ts'
import { forbidden, inconclusive, subjectBatch } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'
import type { Write } from './effects/written.ts'
import { writesOf } from './effects/written.ts'

export const ownValues: Family = {
  id: 'own-values',
  title: 'Changes nothing when it is sent what is there',
  claims: claimsOfEach((endpoint, api) => {
    const [entity] = api.entities
    const isLent = entity !== undefined && !creatorOf(api, entity.name)
    return isLent && writesOf(endpoint).some(write => locksOut(write)) ? [sentAsItIs(endpoint)] : []
  }),
}

const placeOf = ({ value }: Write): string | undefined => ('from' in value ? value.from : undefined)

const marksOf = (write: Write) => write.endpoint.marks[placeOf(write) ?? '']

const locksOut = (write: Write): boolean => marksOf(write)?.locksOut !== undefined

const sentAsItIs = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('own-values', endpoint, {
    tail: 'sent-as-it-is',
    says: 'What is there already changes nothing when it is sent again, and what travels with it is written',
    basis: 'inferred',
    severity: 'critical',
    category: 904,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, endpoint),
})

function casesOf(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const own = writesOf(endpoint).filter(write => locksOut(write) && isShown(context, write))
  if (own.length === 0) return inconclusive('no reply shows what may lock somebody out')
  const others = writesOf(endpoint).filter(write => isWritten(context, write))
  // What must be unlike all others may be refused as taken, and travels alone.
  const unique = own.filter(write => marksOf(write)?.unique)
  const shared = own.filter(write => !marksOf(write)?.unique)
  const groups = [...(shared.length > 0 ? [shared] : []), ...unique.map(write => [write])]
  return [0, 1].flatMap(turn => [
    ...(shared.length > 0 ? [togetherCase(context, endpoint, shared, others, turn)] : []),
    ...groups.map(group => aloneCase(context, endpoint, group, others, turn)),
  ])
}

/** Whether the entity that the run learnt from shows the property under its own name. */
function isShown(context: CaseContext, { property }: Write): boolean {
  const [first] = context.facts.places.observations
  return first !== undefined && shownUnderName(first.after, property) !== undefined
}

function isWritten(context: CaseContext, write: Write): boolean {
  const place = placeOf(write)
  if (place === undefined || forbidden(context, write.endpoint, place)) return false
  return valuesAt(context, write.endpoint, place, 2).length > 0
}

const withOwn = (draft: Draft, own: readonly Write[]): Draft =>
  own.reduce((made, write) => {
    const place = placeOf(write)
    const value = { of: SUBJECT, property: write.property }
    return place === undefined ? made : draftWith(made, { place, value })
  }, draft)

function togetherCase(
  context: CaseContext,
  endpoint: Endpoint,
  own: readonly Write[],
  others: readonly Write[],
  turn: number,
): Case {
  return {
    says: `${namesOf(own)} as they are, with all that may be written`,
    batch: subjectBatch(context),
    steps: [
      look('before'),
      send('write', withOwn(carrying(context, endpoint, others, turn), own)),
      look('after'),
    ],
    judge: results => {
      const refused = unaccepted(context, results, ['write'])
      if (refused) return refused
      const names = { sent: 'write', before: 'before', after: 'after', entity: SUBJECT }
      const written = allHold(others.map(write => valueShown(writeSeen(context, results, write, names))))
      return written.kind === 'broken' ? written : unmoved(context, endpoint, own, results)
    },
  }
}

function aloneCase(
  context: CaseContext,
  endpoint: Endpoint,
  own: readonly Write[],
  others: readonly Write[],
  turn: number,
): Case {
  return {
    says: `${namesOf(own)} as they are, and nothing else`,
    batch: subjectBatch(context),
    steps: [
      send('brought', carrying(context, endpoint, others, turn)),
      look('before'),
      send('write', withOwn(bareDraft(endpoint, context.world, SUBJECT), own)),
      look('after'),
    ],
    judge: results => unaccepted(context, results, ['write']) ?? unmoved(context, endpoint, own, results),
  }
}

const namesOf = (writes: readonly Write[]): string => writes.map(({ property }) => property).join(', ')

function unmoved(context: CaseContext, endpoint: Endpoint, own: readonly Write[], results: Results): Verdict {
  const [before, after] = [results.snapshot('before', SUBJECT), results.snapshot('after', SUBJECT)]
  const effects = effectsOfSends(results, [{ as: 'write', endpoint }])
  const moved = differences(before, after, context.facts.noise).flatMap((difference): readonly Strayed[] => {
    const last = plainName(segmentsOf(difference.place).at(-1) ?? '')
    const write = own.find(({ property }) => plainName(property) === last)
    return write ? [{ property: write.property, difference }] : []
  })
  return nothingElse(
    [...moved, ...strayedBetween(context, before, after, effects)],
    `${namesOf(own)} sent as they are change nothing`,
    'spilled',
    results.exchange('write'),
  )
}

/**
 * A request writes what is documented for it, and from where that is documented: neither fields of other operations, which a
 * server may assign along with the rest, nor what stands in the query instead of the body.
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Shown, Snapshot } from '../../contracts/model/snapshot.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { textOf } from '../../fixtures/state/shown-text.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { subjectPlace } from '../engine/places-of.ts'
import { nothingElse } from '../oracles/nothing-else.ts'
import type { Strayed } from '../oracles/nothing-else.ts'
import { carrying, opened } from './effects/bring-about.ts'
import { sparesBatch } from './effects/bystanders.ts'
import { withoutFollowed } from './effects/follows-off.ts'
import { oneReadOf, seenAt, strayedBetween } from './effects/seen.ts'
import { forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { contradictions, foreignFields } from './effects/strange-fields.ts'
import type { Strange } from './effects/strange-fields.ts'
import { valuesAt } from './effects/values.ts'
import type { Write } from './effects/written.ts'
import { writesOf } from './effects/written.ts'

export const undocumented: Family = {
  id: 'undocumented',
  title: 'Writes nothing that is not documented for it',
  claims: claimsOfEach(endpoint => (isHeld(endpoint) ? [writesNoMore(endpoint)] : [])),
}

/** Fields of the body can be joined by others, and be contradicted by the query. */
const isHeld = (endpoint: Endpoint): boolean =>
  subjectPlace(endpoint) !== undefined && fieldsOf(endpoint).length > 0

const fieldsOf = (endpoint: Endpoint): readonly Write[] =>
  writesOf(endpoint).filter(({ value }) => 'from' in value && value.from.startsWith('body/'))

const writesNoMore = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('undocumented', endpoint, {
    tail: 'writes-no-more',
    says: 'Fields of other operations, and the query in place of the body, write nothing',
    basis: 'inferred',
    severity: 'normal',
    category: 904,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, endpoint),
})

function casesOf(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const refused = forbidden(context, endpoint)
  if (refused) return refused
  const fields = fieldsOf(endpoint).filter(
    ({ value }) =>
      'from' in value &&
      !forbidden(context, endpoint, value.from) &&
      valuesAt(context, endpoint, value.from, 2).length > 0,
  )
  if (fields.length === 0) return inconclusive('none of its fields can be written here')
  const all = new Set(context.api.endpoints.flatMap(writesOf).map(({ property }) => property))
  const shown = [...all].filter(property => placesOf(context.facts.places, property).length > 0)
  const reads = oneReadOf(context, ...shown)
  const written = carrying(context, endpoint, fields, 0)
  const tried: Tried = {
    foreign: foreignFields(context, endpoint),
    contradicting: contradictions(context, written),
  }
  const strange = [...tried.foreign, ...tried.contradicting].map(({ alteration }) => alteration)
  const draft: Draft = { ...written, alterations: [...(written.alterations ?? []), ...strange] }
  return [
    {
      says: 'with fields of other operations, and other values in the query',
      batch: sparesBatch(context),
      steps: [
        ...opened(context, endpoint),
        look('before', [SUBJECT], reads),
        send('write', draft),
        look('after', [SUBJECT], reads),
      ],
      judge: results => judge(context, endpoint, results, tried),
    },
  ]
}

interface Tried {
  readonly foreign: readonly Strange[]
  readonly contradicting: readonly Strange[]
}

/** Accepted or refused, what did not belong to the request moved nothing. */
function judge(
  context: CaseContext,
  endpoint: Endpoint,
  results: Results,
  { foreign, contradicting }: Tried,
): Verdict {
  const before = results.snapshot('before', SUBJECT)
  const after = results.snapshot('after', SUBJECT)
  const strangers = new Set(foreign.map(({ property }) => property))
  const strayed = withoutFollowed(context, endpoint, strayedBetween(context, before, after, [])).filter(
    ({ property }) => strangers.has(property),
  )
  const queried = contradicting.flatMap(each => movedByQuery(context, results, each, before, after))
  return nothingElse(
    [...strayed, ...queried],
    'what is not documented for a request writes nothing',
    'undocumented',
    results.exchange('write'),
  )
}

/** Where a property came to show what the query said of it, and not what the body did. */
function movedByQuery(
  context: CaseContext,
  results: Results,
  { property, alteration: { value }, rightly }: Strange,
  before: Snapshot,
  after: Snapshot,
): readonly Strayed[] {
  if (!('json' in value) || rightly === undefined) return []
  const written = results.sent('write')[rightly] ?? null
  const isWritten = seenAt(context, property, written, before, after).some(
    ({ sameness }) => sameness !== 'different',
  )
  if (isWritten) return []
  return seenAt(context, property, value.json, before, after)
    .filter(
      ({ sameness, before: was = [], after: is }) => sameness === 'same' && textsOf(was) !== textsOf(is),
    )
    .map(({ read, place, before: was = [], after: is }) => ({
      property,
      difference: { read, place, before: was, after: is },
    }))
}

const textsOf = (shown: readonly Shown[]): string => shown.map(textOf).toSorted().join()

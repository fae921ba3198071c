/**
 * A read that is documented as showing all settings shows each of them (RULES 15, inferred), and a member of a reply that is
 * called like a property shows it: what can be written and never makes a difference anywhere is a finding, not a riddle.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Shown, Snapshot, View } from '../../contracts/model/snapshot.ts'
import { schemaObject, placeAt } from '../../contracts/clauses/places-of.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { segmentsOf } from '../../fixtures/state/flatten.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { relationsOf, showsAll } from '../../fixtures/state/relations.ts'
import { canonical, plainName } from '../../fixtures/state/shown-text.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { notAlong } from '../oracles/goes-along.ts'
import { opened } from './effects/bring-about.ts'
import { founderOf, isAllShown, toEntry } from './effects/entries.ts'
import { keysOf } from './effects/entry-keys.ts'
import { goesAlongCases } from './effects/goes-along.ts'
import { isHalfShown } from './effects/half-shown.ts'
import { isMergedIn } from './effects/merged.ts'
import { unaccepted } from './effects/seen.ts'
import { forbidden, inconclusive, subjectBatch } from './effects/stage-of-effects.ts'
import { stalePlace } from './effects/stale-places.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { isTold } from './effects/under-name.ts'
import { valuesAt } from './effects/values.ts'
import { entryWritesOf, writesOf } from './effects/written.ts'

export const shown: Family = {
  id: 'shown',
  title: 'Shows all that can be set',
  claims: claimsOfEach((endpoint, api) =>
    showsSome(api) ? settable(endpoint).map(({ property, place }) => isShown(endpoint, property, place)) : [],
  ),
}

const showsSome = (api: Api): boolean =>
  api.endpoints.some(endpoint => relationsOf(endpoint, 'shows').length > 0)

interface Settable {
  readonly property: string
  /** None where the operation always sets the same. */
  readonly place?: Place
}

/** What takes a value that a reply could show; entries that come and go are collected. */
function settable(endpoint: Endpoint): readonly Settable[] {
  return [...writesOf(endpoint), ...entryWritesOf(endpoint)].flatMap(({ property, value }) => {
    if ('constant' in value) return [{ property }]
    return 'from' in value ? [{ property, place: value.from }] : []
  })
}

const isObjectAt = (endpoint: Endpoint, place: Place): boolean =>
  schemaObject(placeAt(endpoint, place)?.schema ?? true).type === 'object'

/**
 * Whether the target was seen to keep an object that another property was given: one that knows members of its own, and
 * drops all others, keeps none.
 */
function keepsObjects(context: CaseContext, property: string): boolean {
  return context.facts.places.observations.some(({ effects, after }) =>
    effects.some(effect => {
      const { value } = effect
      const isTelling = typeof value === 'object' && value !== null && Object.keys(value).length > 0
      if (effect.property === property || !isTelling || Array.isArray(value)) return false
      const written = canonical(value)
      return [...after.views.values()].some(({ places }) => [...places.values()].flat().includes(written))
    }),
  )
}

const OPENING = new Set(['key', 'token', 'secret', 'password', 'passphrase', 'pin'])

/** What opens something is often written and never shown, or shown as the target has issued it. */
function mayBeIssued(property: string): boolean {
  const words = property.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^\p{L}\p{N}]+/u)
  return OPENING.has(words.at(-1)?.toLowerCase() ?? '')
}

const isShown = (endpoint: Endpoint, property: string, place: Place | undefined): PlannedClaim => ({
  claim: claimOf('shown', endpoint, {
    tail: `shown/${property}`,
    says: `What it writes to ${property} makes a difference to the reply that is to show it`,
    basis: 'inferred',
    severity: 'normal',
    category: 901,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, endpoint, property, place),
})

function casesOf(
  context: CaseContext,
  endpoint: Endpoint,
  property: string,
  place: Place | undefined,
): readonly Case[] | Untried {
  const refused = forbidden(context, endpoint, place)
  if (refused) return refused
  if (place === undefined)
    return placesOf(context.facts.places, property).length > 0
      ? [seenCase(context, property)]
      : { untried: 'left-out', reason: 'whether its one value shows is tried where it is written' }
  if (isObjectAt(endpoint, place) && !keepsObjects(context, property))
    return { untried: 'left-out', reason: 'an object of any members may be shown in any form' }
  const values = valuesAt(context, endpoint, place, 2)
  if (values.length < 2) return inconclusive(`no two values of ${property} are known`)
  if (placesOf(context.facts.places, property).length > 0)
    return [seenCase(context, property), ...goesAlongCases(context, endpoint, property, place)]
  const entry = entryWritesOf(endpoint).find(write => write.property === property)
  const [key] = entry ? keysOf(context, entry) : []
  const bare = entry && key ? toEntry(context, entry, key) : bareDraft(endpoint, context.world, SUBJECT)
  const founder = entry && founderOf(context, entry)
  const founded = founder && key ? [send('founded', toEntry(context, founder, key))] : []
  const turns = values
    .slice(0, 2)
    .flatMap((value, index): readonly Step[] => [
      send(`write ${index}`, draftWith(bare, { place, value })),
      look(`after ${index}`),
    ])
  return [
    {
      says: 'two values one after the other',
      batch: subjectBatch(context),
      steps: [...opened(context, endpoint), ...founded, ...turns],
      judge: results =>
        values
          .slice(0, 2)
          .every((value, index) => isMergedIn(results.snapshot(`after ${index}`, SUBJECT), property, value))
          ? { kind: 'holds' }
          : judge(context, endpoint, property, place, results),
    },
  ]
}

/** Whether the replies to both writes show what was written, where what is looked at otherwise shows no such member. */
const isToldEachTime = (property: string, place: Place, results: Results): boolean =>
  ['write 0', 'write 1'].every(as => isTold(results.exchange(as), property, results.sent(as)[place] ?? null))

/** What replies have under the property's own name, where that is a single value. */
const membersCalled = (snapshot: Snapshot, property: string): readonly Shown[] =>
  [...snapshot.views.values()].flatMap(({ places }) =>
    [...places].flatMap(([place, values]) =>
      values.length === 1 && plainName(segmentsOf(place).at(-1) ?? '') === plainName(property) ? values : [],
    ),
  )

const hasMember = (snapshot: Snapshot, property: string): boolean =>
  membersCalled(snapshot, property).length > 0

const isFilled = (snapshot: Snapshot, property: string): boolean =>
  membersCalled(snapshot, property).some(value => value !== null && value !== '')

/** The learning phase has seen it already, and what else it saw that is called alike. */
const seenCase = (context: CaseContext, property: string): Case => ({
  says: 'as its values showed when they were first written',
  batch: { id: `${context.api.id} shown`, setup: [] },
  steps: [],
  judge: () => {
    if (placesOf(context.facts.places, property).length === 0)
      return { kind: 'inconclusive', reason: 'it was not looked at' }
    const stale = stalePlace(context.facts.places, property)
    return stale ? notAlong(property, stale) : { kind: 'holds' }
  },
})

/** Whether it says nothing of what it should show: it could not be read, or shows all of everybody but of this entity none. */
const isSilent = ({ api }: CaseContext, { presence, read }: View): boolean =>
  presence === 'unreadable' ||
  (presence === 'absent' && api.endpoints.some(endpoint => endpoint.id === read && showsAll(endpoint)))

function judge(
  context: CaseContext,
  endpoint: Endpoint,
  property: string,
  place: Place,
  results: Results,
): Verdict {
  const refused = unaccepted(context, results, ['write 0', 'write 1'])
  if (refused) return refused
  const [before, after] = [results.snapshot('after 0', SUBJECT), results.snapshot('after 1', SUBJECT)]
  if ([...after.views.values()].some(view => isSilent(context, view)))
    return { kind: 'inconclusive', reason: 'some of the replies could not be read, or were refused' }
  if (differences(before, after, context.facts.noise).length > 0) return { kind: 'holds' }
  if (!hasMember(after, property) && isToldEachTime(property, place, results)) return { kind: 'holds' }
  const written = ['write 0', 'write 1'].map(as => results.sent(as)[place] ?? null)
  if (isHalfShown([before, after], written))
    return { kind: 'inconclusive', reason: `something of ${property} shows at a place that others move, too` }
  if (mayBeIssued(property) && isFilled(after, property))
    return { kind: 'inconclusive', reason: `${property} may be issued by the target, whatever is sent` }
  const isPromised = isAllShown(context) && !isObjectAt(endpoint, place) && !mayBeIssued(property)
  if (!isPromised && !hasMember(after, property))
    return {
      kind: 'inconclusive',
      reason: `no reply is documented as showing ${property}, or has a member of that name`,
    }
  return {
    kind: 'broken',
    oracle: 'shown',
    direction: 'never',
    expected: `two values of ${property} make a difference to some reply`,
    observed: `after either of them every reply about the entity is the same`,
    exchange: results.exchange('write 1'),
  }
}

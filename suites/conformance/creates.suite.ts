/**
 * A new entity has what it was given: each property shows as sent, telling texts included, and two creations are two
 * entities. What is shown later of a property shows of a new entity at the same place (RULES 9).
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import { placeAt, schemaObject } from '../../contracts/clauses/places-of.ts'
import { typeOf } from '../../contracts/clauses/type-of.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { valueShown } from '../oracles/value-shown.ts'
import { bornAnew } from './effects/born-anew.ts'
import { writersOfProperty } from './effects/bring-about.ts'
import { NEW, madeClaims, newBatch } from './effects/made-claims.ts'
import { makesNamesakes } from './effects/namesakes.ts'
import { isUnsettled } from './effects/new-draft.ts'
import { readsOfProperty, writeSeen } from './effects/seen.ts'
import { createBy, inconclusive, unshown } from './effects/stage-of-effects.ts'
import { look } from './effects/steps.ts'
import { tellsOfNew } from './effects/told-of-new.ts'
import { hasOuterBlanks, longestWithin, tellingTexts } from './effects/telling-texts.ts'
import { textsAt } from './effects/texts.ts'
import { valuesAt } from './effects/values.ts'
import type { Write } from './effects/written.ts'
import { createsOf, isTried } from './effects/written.ts'

/** So many creations carry telling values of all their properties at once. */
const TELLING = 4
/** Among so many lists there is mostly one of several things. */
const LISTS = 60
const MOST_ITEMS = 10
/** Two more carry texts no longer than this: what is refused for its length may be cut where it is shorter. */
const LENGTHS = [70, Infinity]

export const createsFamily: Family = {
  id: 'creates',
  title: 'Creates what was asked for',
  claims: claimsOfEach((endpoint, api) =>
    isTried(endpoint) && relationsOf(endpoint, 'creates').length > 0
      ? [
          ...createsOf(endpoint).map(write => createsProperty(endpoint, write)),
          ...madeClaims(endpoint),
          tellsOfNew(endpoint),
          ...makesNamesakes(endpoint),
          ...bornAnew(endpoint, api),
          storesNew(endpoint),
        ]
      : [],
  ),
}

const stated = {
  basis: 'documented',
  severity: 'critical',
  category: 909,
  needs: ['entities', 'noise', 'property-places', 'array-styles'],
} as const

const createsProperty = (endpoint: Endpoint, write: Write): PlannedClaim => ({
  claim: claimOf('creates', endpoint, {
    ...stated,
    tail: `creates/${write.property}`,
    says: `A new entity has the ${write.property} that it was given`,
  }),
  cases: context => propertyCases(context, endpoint, write),
})

function propertyCases(context: CaseContext, endpoint: Endpoint, write: Write): readonly Case[] | Untried {
  const unseen = unshown(context, write.property)
  if (unseen) return unseen
  if ('from' in write.value && isUnsettled(context, endpoint, write.value.from))
    return likeElsewhere(context, endpoint, write, write.value.from)
  const reads = readsOfProperty(context, write.property)
  return NEW.map(as => ({
    says: `as the request for ${as} gave it`,
    batch: newBatch(context, endpoint),
    steps: [look('made', [as], reads)],
    judge: results => judgeNew(context, results, write, as),
  }))
}

/**
 * No way of writing the list was seen to arrive here. Where another operation's way of writing the same property is known,
 * this is no question of style any more.
 */
function likeElsewhere(
  context: CaseContext,
  endpoint: Endpoint,
  write: Write,
  at: Place,
): readonly Case[] | Untried {
  const styles = writersOfProperty(context, write.property).flatMap(({ endpoint: other, value }) =>
    'from' in value ? (context.world.styles[`${other.id}_${value.from}`] ?? []) : [],
  )
  const [style] = styles
  const [value] = valuesAt(context, endpoint, at, 1)
  if (!style || !value) return inconclusive(`nobody knows how this target wants ${at} written`)
  const draft = draftWith(bareDraft(endpoint, context.world), { place: at, value })
  const styled: Draft = { ...draft, alterations: [{ kind: 'array-style', at, style }] }
  return [
    {
      says: 'a list written as another operation takes it',
      batch: { id: `${endpoint.id} creates a list`, setup: [] },
      steps: [
        createBy(context, 'listed', styled),
        look('made', ['listed'], readsOfProperty(context, write.property)),
      ],
      judge: results => judgeNew(context, results, write, 'listed'),
    },
  ]
}

function judgeNew(context: CaseContext, results: Results, write: Write, as: string): Verdict {
  if ('from' in write.value && results.sent(as)[write.value.from] === undefined)
    return { kind: 'inconclusive', reason: `no valid ${write.property} is known to send` }
  return valueShown(writeSeen(context, results, write, { sent: as, after: 'made', entity: as }))
}

const storesNew = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('creates', endpoint, {
    ...stated,
    tail: 'creates-as-sent',
    severity: 'normal',
    category: 901,
    says: 'The texts of a new entity are stored letter by letter',
  }),
  cases: context =>
    tellingDrafts(context, endpoint).map((draft, index) => tellingCase(context, endpoint, draft, index)),
})

/** Creations whose values show between them what storage may alter; the last two carry texts longer than most columns. */
function tellingDrafts(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  const columns = createsOf(endpoint).flatMap(({ value }) =>
    'from' in value ? [columnOf(context, endpoint, value.from)] : [],
  )
  return Array.from({ length: TELLING + LENGTHS.length }, (_, index) =>
    columns.reduce(
      (draft, { place, values }, column) => {
        const value = values[index < TELLING ? (index + column) % TELLING : index]
        return value ? draftWith(draft, { place, value }) : draft
      },
      bareDraft(endpoint, context.world),
    ),
  )
}

/** What one field holds in each of the creations; nothing where it has no such value. */
function columnOf(context: CaseContext, endpoint: Endpoint, place: Place) {
  const texts = textsAt(context, endpoint, place).filter(text => !hasOuterBlanks(text))
  const chosen =
    texts.length > 0
      ? tellingTexts(texts, TELLING)
      : [...listsAt(context, endpoint, place), ...numbersAt(context, endpoint, place)]
  const telling = Array.from({ length: TELLING }, (_, index) => chosen[index % Math.max(1, chosen.length)])
  return { place, values: [...telling, ...LENGTHS.map(most => longestWithin(texts, most))] }
}

/** The longest first: many a form was made for one, two or three of them. */
function listsAt(context: CaseContext, endpoint: Endpoint, place: Place): readonly DraftValue[] {
  const { type } = schemaObject(placeAt(endpoint, place)?.schema ?? true)
  if (type !== 'array' || isUnsettled(context, endpoint, place)) return []
  const lists = valuesAt(context, endpoint, place, LISTS).filter(list => itemsIn(list) <= MOST_ITEMS)
  return lists.toSorted((a, b) => itemsIn(b) - itemsIn(a)).slice(0, TELLING)
}

const numbersAt = (context: CaseContext, endpoint: Endpoint, place: Place): readonly DraftValue[] =>
  ['number', 'integer'].includes(typeOf(schemaObject(placeAt(endpoint, place)?.schema ?? true)) ?? '') &&
  !isUnsettled(context, endpoint, place)
    ? valuesAt(context, endpoint, place, TELLING)
    : []

const itemsIn = (value: DraftValue): number =>
  'json' in value && Array.isArray(value.json) ? value.json.length : 0

function tellingCase(context: CaseContext, endpoint: Endpoint, draft: Draft, index: number): Case {
  const writes = createsOf(endpoint).filter(
    ({ property }) => placesOf(context.facts.places, property).length > 0,
  )
  return {
    says: `telling texts ${index + 1}`,
    batch: { id: `${endpoint.id} creates as sent`, setup: [] },
    steps: [
      createBy(context, 'told', draft),
      look('made', ['told'], readsOfProperty(context, ...writes.map(({ property }) => property))),
    ],
    judge: results => judgeTold(context, results, writes),
  }
}

function judgeTold(context: CaseContext, results: Results, writes: readonly Write[]): Verdict {
  const sent = writes.filter(({ value }) => 'from' in value && results.sent('told')[value.from] !== undefined)
  const verdicts = sent.map(write =>
    valueShown(writeSeen(context, results, write, { sent: 'told', after: 'made', entity: 'told' })),
  )
  return verdicts.find(({ kind }) => kind === 'broken') ?? { kind: 'holds' }
}

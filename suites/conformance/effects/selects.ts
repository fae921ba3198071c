import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/schema.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { freshAt } from '../../../fixtures/requests/fresh-value.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { listed } from '../../oracles/listed.ts'
import { writersOfProperty, writing } from './bring-about.ts'
import { LARGE, OTHER, listBatch, shows } from './list-scene.ts'
import { holdsText } from './listing.ts'
import { allHold, isAccepted, oneReadOf, unaccepted } from './seen.ts'
import { forbidden, inconclusive } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'

/** Counters of fresh values that no other request of the run uses. */
const FRESH = 500_000

/** A search finds by each property that it is documented to search, by its new value and no longer by the old one. */
export const selects = (endpoint: Endpoint, relation: RelationOf<'selects'>): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: `selects/${relation.by}`,
    says: `${relation.says}; a new value finds, an old one no longer does`,
    basis: relation.basis,
    severity: 'critical',
    category: 908,
    needs: ['entities', 'noise', 'property-places'],
  }),
  cases: context => {
    const cases = relation.on.flatMap(property => selectCases(context, endpoint, relation.by, property))
    return cases.length > 0 ? cases : inconclusive('no property that it searches can be written here')
  },
})

function selectCases(context: CaseContext, endpoint: Endpoint, by: Place, property: string): readonly Case[] {
  const write = writersOfProperty(context, property).find(
    each => 'from' in each.value && !forbidden(context, each.endpoint, each.value.from),
  )
  const [older, newer] = write ? searchable(context, endpoint, by, write) : []
  if (!write || older === undefined || newer === undefined) return []
  const search = (value: Json): Draft =>
    draftWith(largest(endpoint, bareDraft(endpoint, context.world)), { place: by, value: { json: value } })
  return [
    {
      says: `by ${property}`,
      batch: listBatch(context, endpoint),
      steps: [
        send('write older', writing(context, write, { json: older })),
        look('stored', [SUBJECT], oneReadOf(context, property)),
        send('find older', search(older)),
        send('write newer', writing(context, write, { json: newer })),
        send('find newer', search(newer)),
        send('find older again', search(older)),
      ],
      judge: results => judgeSearches(context, results, property, String(older), String(newer)),
    },
  ]
}

/** Two values that the search takes and that no other entity has, neither of them a part of the other. */
function searchable(context: CaseContext, endpoint: Endpoint, by: Place, write: Write): readonly Json[] {
  if (!('from' in write.value)) return []
  const place = write.value.from
  const isTaken = (value: Json): boolean =>
    zoneOfValue(endpoint, by, { json: value }, context.world) === 'inside'
  const isValid = (value: Json): boolean =>
    zoneOfValue(write.endpoint, place, { json: value }, context.world) === 'inside'
  const fresh = write.endpoint.marks[place]?.unique
    ? [1, 2, 3].map(step => freshAt(write.endpoint, place, context.world, FRESH + step))
    : []
  const [first, second, ...others] = fresh
  const recased = typeof first === 'string' ? [capitalised(first)].filter(isValid) : []
  // A sign that a query string may read as a blank.
  const signed =
    typeof second === 'string' && second.includes('@') ? [second.replace('@', '+tag@')].filter(isValid) : []
  const told = [
    ...recased,
    ...(first === undefined || recased.length > 0 ? [] : [first]),
    ...signed,
    ...(second === undefined ? [] : [second]),
    ...others,
  ]
  const plain = valuesAt(context, write.endpoint, place, 8).flatMap((value: DraftValue) =>
    'json' in value ? [value.json] : [],
  )
  return [...told, ...plain].filter(isTaken)
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function largest(endpoint: Endpoint, draft: Draft): Draft {
  const [paging] = relationsOf(endpoint, 'pages')
  return paging ? draftWith(draft, { place: paging.limit, value: { json: LARGE } }) : draft
}

function judgeSearches(
  context: CaseContext,
  results: Results,
  property: string,
  older: string,
  newer: string,
): Verdict {
  const refused = unaccepted(context, results, ['write older', 'find older', 'write newer', 'find newer'])
  if (refused) return refused
  const verdicts = [
    ...(isStored(results, older)
      ? [found(context, results, 'find older', SUBJECT, true, `with this ${property}`, older)]
      : []),
    found(context, results, 'find newer', SUBJECT, true, `with this new ${property}`, newer),
    found(context, results, 'find newer', OTHER, false, `with another ${property}`, newer),
  ]
  const again = results.exchange('find older again')
  if (!isAccepted(context, again)) return ofProperty(property, allHold(verdicts))
  return ofProperty(
    property,
    allHold([
      ...verdicts,
      found(
        context,
        results,
        'find older again',
        SUBJECT,
        false,
        `that no longer has this ${property}`,
        older,
      ),
    ]),
  )
}

/** A server may fold the case of what it stores, and then find it by that alone. */
const isStored = (results: Results, text: string): boolean =>
  [...results.snapshot('stored', SUBJECT).views.values()].some(({ places }) =>
    [...places.values()].some(shown => shown.includes(text)),
  )

const ofProperty = (property: string, verdict: Verdict): Verdict =>
  verdict.kind === 'broken' ? { ...verdict, property } : verdict

/**
 * A search may match parts of any text, so that an entity is unwanted only where nothing that was written to it holds the
 * text. What the subject is known by was changed while it was searched: any of its telling values counts.
 */
function found(
  context: CaseContext,
  results: Results,
  as: string,
  who: string,
  must: boolean,
  what: string,
  text: string,
): Verdict {
  const exchange = results.exchange(as)
  const isShown = shows(context, results, exchange, who) || (must && holdsText(exchange, text))
  if (!must && mentions(context, results, who, text)) return { kind: 'holds' }
  return listed(isShown, must, what, exchange)
}

function mentions(context: CaseContext, results: Results, who: string, text: string): boolean {
  const properties = new Set(
    context.api.endpoints.flatMap(({ relations }) =>
      relations.flatMap(relation =>
        'effects' in relation ? relation.effects.map(({ property }) => property) : [],
      ),
    ),
  )
  return [...properties].some(property =>
    String(results.property(who, property) ?? '')
      .toLowerCase()
      .includes(text.toLowerCase()),
  )
}

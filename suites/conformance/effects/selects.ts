import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { listed } from '../../oracles/listed.ts'
import { writersOfProperty, writing } from './bring-about.ts'
import { OTHER, largest, listBatch, shows } from './list-scene.ts'
import { holdsText, homeOf } from './listing.ts'
import { allHold, isAccepted, oneReadOf, unaccepted } from './seen.ts'
import { validRefused } from './valid-refused.ts'
import { isValidFor, searchable } from './searchable.ts'
import { searchedPageCases } from './searched-pages.ts'
import { forbidden, inconclusive } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import type { Write } from './written.ts'

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
    return cases.length > 0
      ? [
          ...cases,
          ...shortCase(context, endpoint, relation.by),
          ...searchedPageCases(context, endpoint, relation.by, relation.on),
        ]
      : inconclusive('no property that it searches can be written here')
  },
})

/** Every operation that writes it takes its turn, and the first of them the first and the last. */
function selectCases(context: CaseContext, endpoint: Endpoint, by: Place, property: string): readonly Case[] {
  const [main, ...others] = writersOfProperty(context, property).filter(
    each => 'from' in each.value && !forbidden(context, each.endpoint, each.value.from),
  )
  if (!main) return []
  const values = searchable(context, endpoint, by, main)
  const turns = [main, ...others, main].flatMap((write, index): readonly Turn[] => {
    const value = values[index]
    return value !== undefined && isValidFor(context, write, value) ? [{ write, value, index }] : []
  })
  const [first] = turns
  if (!first || turns.length < 2) return []
  const search = (value: Json): Draft =>
    draftWith(largest(endpoint, bareDraft(endpoint, context.world)), { place: by, value: { json: value } })
  const write = ({ write, value, index }: Turn): Step =>
    send(`write ${index}`, writing(context, write, { json: value }))
  return [
    {
      says: `by ${property}`,
      batch: listBatch(context, endpoint),
      steps: [
        write(first),
        look('stored', [SUBJECT], oneReadOf(context, property)),
        send(`find ${first.index}`, search(first.value)),
        ...turns.slice(1).flatMap((turn, index) => {
          const before = turns[index] ?? first
          return [
            write(turn),
            send(`find ${turn.index}`, search(turn.value)),
            send(`find ${before.index} again`, search(before.value)),
          ]
        }),
        ...namesakes(context, endpoint, by, turns).map(value => send(NAMESAKE, search(value))),
      ],
      judge: results =>
        ofProperty(
          property,
          allHold([
            judgeSearches(context, results, property, turns),
            ...namesakes(context, endpoint, by, turns).map(value =>
              judgeNamesake(context, results, { property, value, last: turns.at(-1) ?? first }),
            ),
          ]),
        ),
    },
  ]
}

const NAMESAKE = 'find a namesake'

/** Few signs, and nobody's: what is passed over for being short lists everybody. */
const FEW_SIGNS = 'qzxj'

function shortCase(context: CaseContext, endpoint: Endpoint, by: Place): readonly Case[] {
  if (zoneOfValue(endpoint, by, { json: FEW_SIGNS }, context.world) !== 'inside') return []
  const draft = draftWith(largest(endpoint, bareDraft(endpoint, context.world)), {
    place: by,
    value: { json: FEW_SIGNS },
  })
  return [
    {
      says: 'by few signs that nobody has',
      batch: listBatch(context, endpoint),
      steps: [send('find few', draft)],
      judge: results =>
        unaccepted(context, results, ['find few']) ??
        found(context, results, 'find few', SUBJECT, false, `without "${FEW_SIGNS}"`, FEW_SIGNS),
    },
  ]
}

/** The same name at another domain is another address. */
function namesakes(
  context: CaseContext,
  endpoint: Endpoint,
  by: Place,
  turns: readonly Turn[],
): readonly string[] {
  const last = turns.at(-1)?.value
  if (typeof last !== 'string') return []
  const address = namesakeOf(last)
  return address !== undefined && zoneOfValue(endpoint, by, { json: address }, context.world) === 'inside'
    ? [address]
    : []
}

/** The address of the same name at a domain that no part of the other one is called like. */
export const namesakeOf = (text: string): string | undefined =>
  /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(text) ? text.replace('@', '@namesake.') : undefined

interface Namesake {
  readonly property: string
  readonly value: string
  readonly last: Turn
}

function judgeNamesake(context: CaseContext, results: Results, { property, value, last }: Namesake): Verdict {
  const home = homeOf(results.exchange(`find ${last.index}`), [String(last.value)])
  return (
    unaccepted(context, results, [NAMESAKE]) ??
    found(context, results, NAMESAKE, SUBJECT, false, `with this ${property} elsewhere`, value, home)
  )
}

/** A value, and the operation that writes it. */
interface Turn {
  readonly write: Write
  readonly value: Json
  readonly index: number
}

function judgeSearches(
  context: CaseContext,
  results: Results,
  property: string,
  turns: readonly Turn[],
): Verdict {
  const [first] = turns
  if (!first) return { kind: 'inconclusive', reason: `no two values of ${property} are known` }
  const older = String(first.value)
  const refused =
    validRefused(context, results.exchange(`find ${first.index}`), `the ${property} ${older}`) ??
    unaccepted(context, results, [`write ${first.index}`, `find ${first.index}`])
  if (refused) return refused
  return allHold([
    ...(isStored(results, older)
      ? [found(context, results, `find ${first.index}`, SUBJECT, true, `with this ${property}`, older)]
      : []),
    ...turns
      .slice(1)
      .flatMap((turn, index) => judgeTurn(context, results, property, turn, turns[index] ?? first)),
  ])
}

function judgeTurn(
  context: CaseContext,
  results: Results,
  property: string,
  turn: Turn,
  before: Turn,
): readonly Verdict[] {
  const [find, again] = [`find ${turn.index}`, `find ${before.index} again`]
  const [newer, older] = [String(turn.value), String(before.value)]
  const refused =
    validRefused(context, results.exchange(find), `the ${property} ${newer}`) ??
    unaccepted(context, results, [`write ${before.index}`, `write ${turn.index}`, find])
  if (refused) return [refused]
  const home = homeOf(results.exchange(find), [newer])
  return [
    found(context, results, find, SUBJECT, true, `with this new ${property}`, newer),
    found(context, results, find, OTHER, false, `with another ${property}`, newer, home),
    ...(isAccepted(context, results.exchange(again))
      ? [found(context, results, again, SUBJECT, false, `that no longer has this ${property}`, older, home)]
      : []),
  ]
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
  home?: readonly string[],
): Verdict {
  const exchange = results.exchange(as)
  const isShown = shows(context, results, exchange, who, home) || (must && holdsText(exchange, text))
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

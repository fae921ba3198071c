import type { Batch, Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isList, isScalar } from '../../../contracts/model/json.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import { plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { namesWhatItMade, noneBesides, oneMade, twoMade } from '../../oracles/made.ts'
import { entriesHolding, entriesOf, listingIn } from './listing.ts'
import { newDraft } from './new-draft.ts'
import { allHold, isAccepted, unaccepted } from './seen.ts'
import { createBy, inconclusive } from './stage-of-effects.ts'
import { send } from './steps.ts'
import { createsOf } from './written.ts'

const LARGE = 500
/** What is lost now and then is lost once in so many. */
const IN_A_ROW = 3
const inARow = Array.from({ length: IN_A_ROW }, (_, index) => `made ${index}`)

/** Two new entities, by requests that differ wherever they can. */
export const NEW = ['new 0', 'new 1'] as const

export const newBatch = (context: CaseContext, endpoint: Endpoint): Batch => ({
  id: `${endpoint.id} creates`,
  setup: NEW.map((as, variant) => createBy(context, as, newDraft(context, endpoint, variant))),
})

const stated = {
  basis: 'documented',
  severity: 'critical',
  category: 909,
  needs: ['entities', 'array-styles'],
} as const

/** That a creation makes an entity, one, and another one each time. */
export const madeClaims = (endpoint: Endpoint): readonly PlannedClaim[] => [
  createsOne(endpoint),
  createsTwo(endpoint),
  namesMade(endpoint),
]

/** Judged without any help of the reads that find a new entity's id, as a creation that is not stored has none. */
const createsOne = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('creates', endpoint, {
    ...stated,
    tail: 'creates',
    severity: 'blocker',
    says: 'An accepted creation makes one entity, which is listed',
  }),
  cases: context => {
    const list = context.api.endpoints.find(each => relationsOf(each, 'lists').length > 0)
    return list ? [oneCase(context, endpoint, list)] : inconclusive('nothing lists what was created')
  },
})

function oneCase(context: CaseContext, endpoint: Endpoint, list: Endpoint): Case {
  return {
    says: `${IN_A_ROW} in a row, looked for in the whole list`,
    batch: { id: `${endpoint.id} creates one`, setup: [] },
    steps: [
      { do: 'walk', as: 'all before', draft: bareDraft(list, context.world), pageSize: LARGE },
      ...inARow.map((as, variant) => send(as, newDraft(context, endpoint, variant))),
      { do: 'walk', as: 'all', draft: bareDraft(list, context.world), pageSize: LARGE },
    ],
    judge: results => judgeOne(context, endpoint, results),
  }
}

function judgeOne(context: CaseContext, endpoint: Endpoint, results: Results): Verdict {
  const refused = unaccepted(context, results, inARow)
  if (refused) return refused
  const pages = results.walk('all')
  if (pages.some(page => !isAccepted(context, page)))
    return { kind: 'inconclusive', reason: 'the list could not be read to its end' }
  if (pages.every(({ response }) => response?.json === undefined))
    return { kind: 'inconclusive', reason: 'the list is in no format that is read here' }
  const verdicts = inARow.map((as): Verdict => {
    const tellings = Object.entries(endpoint.marks)
      .flatMap(([place, { unique }]) =>
        unique && isStored(endpoint, place) ? [String(results.sent(as)[place])] : [],
      )
      .filter(text => !SHORT_NUMERAL.test(text))
    if (tellings.length === 0) return { kind: 'inconclusive', reason: 'no text tells a new entity apart' }
    const counts = tellings.map(text => pages.reduce((count, page) => count + entriesHolding(page, text), 0))
    return oneMade(counts, results.exchange(as))
  })
  const verdict = allHold(verdicts)
  return verdict.kind === 'broken'
    ? verdict
    : (noneBesides(newlyListed(results.walk('all before'), pages), IN_A_ROW, results.exchange('made 0')) ??
        verdict)
}

/** How many entries the list has that it had not before; undefined where that can't be told. */
function newlyListed(before: readonly Exchange[], after: readonly Exchange[]): number | undefined {
  const listing = listingIn(after.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0])
  const idsIn = (pages: readonly Exchange[]): readonly string[] =>
    listing ? pages.flatMap(page => entriesOf(page, listing) ?? []) : []
  const [old, now] = [new Set(idsIn(before)), new Set(idsIn(after))]
  return listing && old.size > 0 ? [...now].filter(id => !old.has(id)).length : undefined
}

const sizeOf = ({ response }: Exchange): number => response?.body.length ?? 0

/** Such a one may be the number of anything. */
const SHORT_NUMERAL = /^\d{1,4}$/

/** What is new in each request may be the request's own, and be shown nowhere. */
const isStored = (endpoint: Endpoint, place: Place): boolean =>
  createsOf(endpoint).some(({ value }) => 'from' in value && value.from === place)

const createsTwo = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('creates', endpoint, {
    ...stated,
    tail: 'creates-another',
    says: 'Each creation makes an entity of its own',
  }),
  cases: context => [
    {
      says: 'two creations',
      batch: newBatch(context, endpoint),
      steps: [],
      judge: results =>
        twoMade(
          NEW.map(as => String(results.property(as, 'id'))),
          results.exchange(NEW[1]),
        ),
    },
  ],
})

const namesMade = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('creates', endpoint, {
    ...stated,
    tail: 'creates/its-id',
    basis: 'inferred',
    severity: 'normal',
    says: 'An id in the reply to a creation is the new entity’s',
  }),
  cases: context => [
    {
      says: 'the reply to a creation',
      batch: newBatch(context, endpoint),
      steps: [],
      judge: results => judgeNamed(context, results),
    },
  ],
})

/**
 * Only what stands under a plain name for an id of this kind counts: a reply may number requests and log entries, too, and
 * what goes by a name may have a number besides.
 */
function judgeNamed(context: CaseContext, results: Results): Verdict {
  const entity = context.api.entities[0]?.name ?? ''
  const exchange = results.exchange(NEW[1])
  const made = String(results.property(NEW[1], 'id'))
  const isNumbered = /^\d+$/.test(made)
  const json = isNumbered ? exchange.response?.json : undefined
  const telling = new Set(
    (context.api.entities[0]?.tellingProperties ?? []).map(each => String(results.property(NEW[1], each))),
  )
  const named = json === undefined ? [] : idsIn(json, entity, telling)
  return namesWhatItMade(named.includes(made) ? made : named[0], made, exchange)
}

/** What stands inside the thing itself, which is known by what it is told apart by, numbers its parts. */
function idsIn(json: Json, entity: string, telling: ReadonlySet<string>): readonly string[] {
  if (isScalar(json)) return []
  if (isList(json)) return json.flatMap(item => idsIn(item, entity, telling))
  const isItself = Object.values(json).some(value => isScalar(value) && telling.has(textOf(value)))
  return Object.entries(json).flatMap(([key, value]) => {
    if (!isScalar(value)) return isItself ? [] : idsIn(value, entity, telling)
    const isId = ['id', `${plainName(entity)}id`].includes(plainName(key)) && /^\d+$/.test(textOf(value))
    return isId ? [textOf(value)] : []
  })
}

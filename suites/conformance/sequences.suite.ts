/**
 * Seeded sequences of all writing operations over several entities, held against a model that knows nothing but the
 * contracts' relations. A failure shrinks to the shortest sequence that still shows it.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Batch, Case, Claim, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { writtenBy } from '../../fixtures/state/drafting.ts'
import { applyEffects, compare, modelOf } from '../../fixtures/state/model.ts'
import type { Mismatch, ModelState } from '../../fixtures/state/model.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { asModelled } from '../oracles/as-modelled.ts'
import type { Astray } from '../oracles/as-modelled.ts'
import { drawnMoves } from './effects/moves.ts'
import type { Move } from './effects/moves.ts'
import { withoutFollowers } from './effects/follows-off.ts'
import { withoutGivenBack } from './effects/given-back.ts'
import { isAccepted, readsOfProperty } from './effects/seen.ts'
import { settledMoves } from './effects/settled-moves.ts'
import { castSize, create, inconclusive } from './effects/stage-of-effects.ts'
import { look, send } from './effects/steps.ts'
import { entryWritesOf, isTried, writesOf } from './effects/written.ts'

const SEQUENCES = 2
const LENGTH = 22
const CAST = ['first', 'second', 'third']

export const sequences: Family = {
  id: 'sequences',
  title: 'Is as all requests together have made it',
  claims: api => {
    const about = widest(api)
    return about ? [inSequence(api, about)] : []
  },
}

/** The operation that writes most speaks for the API as a whole. */
function widest(api: Api): Endpoint | undefined {
  const writers = api.endpoints.filter(endpoint => isTried(endpoint) && writesOf(endpoint).length > 0)
  return writers.toSorted((a, b) => writesOf(b).length - writesOf(a).length)[0]
}

const inSequence = (api: Api, about: Endpoint): PlannedClaim => {
  const claim: Claim = {
    id: [api.id, ...(api.only === undefined ? [] : [api.only]), 'sequences'].join('/'),
    family: 'sequences',
    endpoint: about.id,
    api: api.id,
    says: 'Whatever is written in whatever order, every entity is as the requests about it have made it',
    basis: 'documented',
    severity: 'critical',
    category: 906,
    source: about.source,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }
  return { claim, cases: context => casesOf(context) }
}

function casesOf(context: CaseContext): readonly Case[] | Untried {
  const cast = CAST.slice(0, castSize(context))
  if (cast.length === 0) return inconclusive('there is no entity to write to')
  const sequences = Array.from({ length: SEQUENCES }, (_, nth) =>
    drawnMoves(context, cast, LENGTH, `sequence ${nth}`),
  )
  const played = sequences.filter(moves => moves.length > 0)
  const settled = (['all-else', 'off'] as const)
    .map(then => settledMoves(context, cast.slice(0, 2), then))
    .filter(moves => moves.length > 0)
  return played.length > 0
    ? [
        ...played.map(moves => sequenceCase(context, moves)),
        ...settled.map(moves => sequenceCase(context, moves, 'at the end')),
      ]
    : inconclusive('nothing can be written here')
}

const castBatch = (context: CaseContext): Batch => ({
  id: `${context.api.id} sequences`,
  setup: CAST.slice(0, castSize(context)).map(name => create(context, name)),
})

/** When the entities are looked at. */
type Looks = 'after each' | 'at the end'

function sequenceCase(context: CaseContext, moves: readonly Move[], looks: Looks = 'after each'): Case {
  const involved = [...new Set(moves.map(({ who }) => who))]
  return {
    says: `${moves.length} requests about ${involved.length} entities`,
    batch: castBatch(context),
    steps: [
      ...involved.flatMap(who => unlocked(context, who)),
      ...moves.flatMap((move, index) => stepsOf(context, move, index, looks)),
      look('end', involved),
    ],
    judge: results => judge(context, moves, involved, results, looks),
    simpler: function* () {
      for (const shorter of shorterThan(moves)) yield sequenceCase(context, shorter, looks)
    },
  }
}

/** The model begins without locks: an earlier sequence may have left one. */
function unlocked(context: CaseContext, who: string): readonly Step[] {
  const keys = context.api.endpoints.flatMap(endpoint =>
    relationsOf(endpoint, 'locks').map(({ until }) => until),
  )
  return [...new Set(keys)].flatMap(until => {
    const key = context.endpoints.get(until)
    return key ? [send(`${who} unlocked by ${until}`, bareDraft(key, context.world, who))] : []
  })
}

function stepsOf(context: CaseContext, { draft, who }: Move, index: number, looks: Looks): readonly Step[] {
  if (looks === 'at the end') return [send(`move ${index}`, draft)]
  const reads = readsOfProperty(context, ...shownProperties(context, draft.endpoint))
  return [
    send(`move ${index}`, draft),
    ...(reads && reads.length > 0 ? [look(`after ${index}`, [who], reads)] : []),
  ]
}

const shownProperties = (context: CaseContext, endpoint: Endpoint): readonly string[] => [
  ...new Set(
    [...writesOf(endpoint), ...entryWritesOf(endpoint)].flatMap(({ property }) =>
      placesOf(context.facts.places, property).length > 0 ? [property] : [],
    ),
  ),
]

/** Without the first half, without the second, then without each single request. */
function* shorterThan(moves: readonly Move[]): Iterable<readonly Move[]> {
  if (moves.length < 2) return
  const half = Math.ceil(moves.length / 2)
  yield moves.slice(half)
  yield moves.slice(0, half)
  for (const index of moves.keys()) yield moves.toSpliced(index, 1)
}

function judge(
  context: CaseContext,
  moves: readonly Move[],
  involved: readonly string[],
  results: Results,
  looks: Looks,
): Verdict {
  const models = new Map<string, ModelState>(involved.map(who => [who, modelOf({})]))
  let accepted = 0
  for (const [index, move] of moves.entries()) {
    const exchange = results.exchange(`move ${index}`)
    if (context.classify(exchange) === 'failed') break
    if (isAccepted(context, exchange)) {
      accepted += 1
      const { endpoint } = move.draft
      const state = models.get(move.who) ?? modelOf({})
      const next = applyEffects(state, endpoint, results.sent(`move ${index}`))
      models.set(move.who, withoutGivenBack(context, endpoint, withoutFollowers(context, endpoint, next)))
    }
    if (looks === 'at the end') continue
    const verdict = judgeMove(context, move, index, models, results)
    if (verdict.kind === 'broken') return verdict
  }
  if (accepted === 0) return { kind: 'inconclusive', reason: 'no request of the sequence was accepted' }
  return judgeEnd(context, moves, models, results)
}

function judgeMove(
  context: CaseContext,
  { who, draft }: Move,
  index: number,
  models: ReadonlyMap<string, ModelState>,
  results: Results,
): Verdict {
  const model = models.get(who)
  const exchange = results.exchange(`move ${index}`)
  if (!model || shownProperties(context, draft.endpoint).length === 0) return { kind: 'holds' }
  const written = new Set(
    writtenBy(draft.endpoint, results.sent(`move ${index}`)).map(({ property }) => property),
  )
  const wrong = mismatches(context, model, results.snapshot(`after ${index}`, who))
  return asModelled(
    wrong.map(mismatch => astray(mismatch, who, written.has(mismatch.property) ? 'written' : 'not-written')),
    draft.endpoint.id,
    exchange,
  )
}

function judgeEnd(
  context: CaseContext,
  moves: readonly Move[],
  models: ReadonlyMap<string, ModelState>,
  results: Results,
): Verdict {
  const last = results.exchange(`move ${moves.length - 1}`)
  const wrong = [...models].flatMap(([who, model]) =>
    mismatches(context, model, results.snapshot('end', who)).map(mismatch =>
      astray(mismatch, who, 'another-entity'),
    ),
  )
  return asModelled(wrong, 'the whole sequence', last)
}

/** What a read leaves out as a whole is another claim's. */
const mismatches = (
  context: CaseContext,
  model: ModelState,
  snapshot: ReturnType<Results['snapshot']>,
): readonly Mismatch[] =>
  compare(model, snapshot, context.facts.places).filter(({ property }) => property !== '')

const astray = (
  { property, expected, read, place, shown }: Mismatch,
  who: string,
  own: Astray['own'],
): Astray => ({
  who,
  property,
  expected: JSON.stringify(expected),
  observed: `${read} shows ${JSON.stringify(shown)} at ${place}`,
  own,
})

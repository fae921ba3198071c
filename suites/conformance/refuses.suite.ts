/**
 * What breaks one clause is refused, and leaves no trace. A refusal counts only when the twin is accepted, which differs
 * from the breaking request in that one place; twins run on a sibling, so that what the breaking requests carry differs
 * from what their own subject holds.
 */
import type { Case } from '../../contracts/model/claim.ts'
import type { Clause } from '../../contracts/model/clause.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { clausesOf } from '../../contracts/clauses/clauses-of.ts'
import { zoneOf } from '../../contracts/clauses/zone-of.ts'
import { placeAt, placesOf } from '../../contracts/clauses/places-of.ts'
import { breakingCases, draftWith, sameDraft } from '../../fixtures/requests/index.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { ValueCase } from '../../fixtures/requests/index.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import { drawn } from '../engine/drawn.ts'
import type { Drawn } from '../engine/drawn.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { aboutUntouched } from '../engine/opposed.ts'
import { bareOf, draftsOf, fullOf, turnedAwayBatch, twinOf } from '../engine/stagecraft.ts'
import { leavesTraces } from '../engine/trace.ts'
import { effectless } from '../oracles/effectless.ts'
import { inputRefused } from '../oracles/input-refused.ts'
import { ofItsEntry } from './of-its-entry.ts'
import { whileItStands } from './protocol/while-it-stands.ts'

/** So many of a clause's most promising breaking values are sent with only the required parts, too. */
const ON_BARE = 1

export const refuses: Family = {
  id: 'refuses',
  title: 'Refuses what breaks one clause',
  claims: claimsOfEach(endpoint =>
    endpoint.permissionOnly
      ? []
      : [
          ...(leavesTraces(endpoint) ? [noTrace(endpoint)] : []),
          ...clausesOf(endpoint).map(clause => breaking(endpoint, clause)),
        ],
  ),
}

const noTrace = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('refuses', endpoint, {
    tail: 'refused-leaves-no-trace',
    says: 'A refused request changes nothing',
    basis: 'inferred',
    severity: 'critical',
    category: 104,
    needs: ['entities', 'noise', 'property-places'],
  }),
  cases: context => whileItStands(context, endpoint),
  livesOn: [`${endpoint.id}/refuses/*`],
})

const breaking = (endpoint: Endpoint, clause: Clause): PlannedClaim => ({
  claim: claimOf('refuses', endpoint, {
    tail: `refuses/${clause.id}`,
    clause: clause.id,
    says: `Refuses a request that does not keep ${clause.says}`,
    basis: clause.basis,
    severity: 'normal',
    category: 102,
  }),
  cases: context => {
    const broken = breakingCases(endpoint, clause, context.world)
    if ('impossible' in broken) return { untried: 'left-out', reason: broken.impossible }
    return casesOf(context, endpoint, clause, broken)
  },
})

function* casesOf(
  context: CaseContext,
  endpoint: Endpoint,
  clause: Clause,
  broken: Exclude<ReturnType<typeof breakingCases>, { impossible: string }>,
): Iterable<Case> {
  const full = fullOf(context, endpoint, 'subject')
  for (const [index, edge] of broken.edges.entries()) {
    if (edge.value === undefined && !hasRoom(full, edge)) continue
    yield breakingCase(context, endpoint, edge, index % 2 === 0 ? 'full' : 'full elsewhere')
    if (index < ON_BARE && tellsOnBare(context, endpoint, edge))
      yield breakingCase(context, endpoint, edge, 'bare')
  }
  if (!broken.random) return
  for (const draw of drawn(
    broken.random,
    context.seedOf(`${endpoint.id}/refuses/${clause.id}`),
    context.runs,
  ))
    if (!broken.edges.some(edge => isSameValue(edge, draw.value))) yield drawnCase(context, endpoint, draw)
}

const isSameValue = (one: ValueCase, other: ValueCase): boolean =>
  JSON.stringify(one.value) === JSON.stringify(other.value)

/** Whether a request has what the place is a member of: nothing is missing in what is not there. */
function hasRoom({ endpoint, values }: Draft, { place }: ValueCase): boolean {
  const parent = placeAt(endpoint, place)?.parent
  return parent === undefined || parent === 'body' || values[parent] !== undefined
}

/** Whether the request with only what is required has room for it, and is any other than the one with everything. */
function tellsOnBare(context: CaseContext, endpoint: Endpoint, edge: ValueCase): boolean {
  const [bare, full] = [bareOf(context, endpoint, 'subject'), fullOf(context, endpoint, 'subject')]
  return hasRoom(bare, edge) && !sameDraft(draftWith(bare, edge), draftWith(full, edge))
}

const drawnCase = (context: CaseContext, endpoint: Endpoint, { value, simpler }: Drawn<ValueCase>): Case => ({
  ...breakingCase(context, endpoint, value, 'full'),
  simpler: function* () {
    for (const smaller of simpler()) yield drawnCase(context, endpoint, smaller)
  },
})

/** The request that is broken: with everything, or about an entry of which nothing was said before, every other time. */
type Base = 'bare' | 'full' | 'full elsewhere'

function baseOf(context: CaseContext, endpoint: Endpoint, { place }: ValueCase, base: Base): Draft {
  const drafts = draftsOf(context, endpoint)
  return base === 'full elsewhere' ? aboutUntouched(drafts, place) : drafts[base]
}

function breakingCase(context: CaseContext, endpoint: Endpoint, broken: ValueCase, base: Base): Case {
  const on = base === 'bare' ? 'bare' : 'full'
  const whole = baseOf(context, endpoint, broken, base)
  const edge = ofItsEntry(endpoint, broken, whole, context.world)
  return {
    says: edge.says,
    ...(edge.clause !== undefined && { clause: edge.clause }),
    batch: turnedAwayBatch(context, endpoint),
    ...(!mayPassAsEmpty(endpoint, edge) && { twin: twinOf(context, endpoint, on) }),
    steps: [
      {
        do: 'send',
        as: 'probe',
        draft: draftWith(whole, edge),
        by: 'permitted',
      },
    ],
    judge: results => {
      const exchange = results.exchange('probe')
      if (mayPassAsEmpty(endpoint, edge)) return effectless({ exchange, kind: context.classify(exchange) })
      const twin = results.exchange(twinOf(context, endpoint, on))
      return inputRefused(
        { exchange, kind: context.classify(exchange) },
        { exchange: twin, kind: context.classify(twin) },
        edge.says,
      )
    },
  }
}

/** Where nothing is required, a body that is no object may be read as an empty one (RULES, silence 8). */
const mayPassAsEmpty = (endpoint: Endpoint, { place }: ValueCase): boolean =>
  place === 'body' &&
  zoneOf(endpoint, place, {}) !== 'outside' &&
  !placesOf(endpoint).some(at => at.required && at.place.startsWith('body/'))

import type { Expectation } from '../../fixtures/mock/faults/expectation.ts'
import type { FaultClass } from '../../fixtures/mock/faults/fault.ts'
import { matches } from '../engine/matches.ts'
import { allClaims } from './all-claims.ts'
import type { Score } from './judge-fault.ts'

/** The verbs of the claims that exist for a class of faults: theirs are named first. */
const verbs: { readonly [faultClass in FaultClass]?: readonly string[] } = {
  'accepts-too-much': ['refuses'],
  'refuses-valid': ['accepts', 'accepts-together', 'stores'],
  'server-error': ['survives', 'accepts', 'refuses'],
  'permission-hole': ['denies'],
  'permission-shut': ['lets-in'],
  authentication: ['denies', 'lets-in'],
  'order-of-checks': ['denies-before-validation', 'denies-before-existence', 'tells-401-from-403'],
  'effect-on-refusal': ['refused-leaves-no-trace', 'denied-leaves-no-trace', 'odd-leaves-no-trace'],
  'lost-write': ['writes', 'creates', 'stores'],
  'misplaced-write': ['writes', 'creates'],
  'clobbering-write': ['keeps-what-is-not-sent', 'writes'],
  'wrong-user': ['spares', 'default', 'writes'],
  'wrong-value': ['stores', 'writes', 'creates'],
  create: ['creates', 'creates-another', 'creates-as-sent', 'spares'],
  delete: ['deletes', 'not-on-deleted'],
  toggle: ['writes', 'undoes', 'idempotent'],
  filter: ['selects', 'narrows', 'lists-created'],
  page: ['pages', 'default'],
  lock: ['undoes', 'same-effect', 'writes'],
  idempotency: ['idempotent', 'writes'],
  'read-writes': ['changes-nothing'],
  default: ['default'],
  statistics: ['writes', 'pages', 'undoes'],
  'reply-shape': ['one-shape', 'reply-keeps-schema', 'content-type-true'],
  leak: ['leaks-nothing'],
  status: ['status-documented', 'accepts'],
  method: ['method'],
  'content-type': ['other-format', 'content-type-true'],
  'repeated-parameter': ['repeated'],
  'body-parsing': ['survives', 'odd-leaves-no-trace', 'refuses', 'accepts'],
  slowness: ['answers-in-time'],
  connection: ['survives'],
}

/** As many claims of one verb and endpoint as are told as one glob. */
const MANY = 2
/** As many endpoints with the same claim as are told as one glob. */
const EVERYWHERE = 3

/** So large a share of an API's claims one glob may allow. */
const WIDEST = 0.1

/** How rare it is that a fault turns a claim red: what is red for few faults says most. */
export function redCounts(scores: readonly Score[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const claim of scores.flatMap(({ red }) => red)) counts.set(claim, (counts.get(claim) ?? 0) + 1)
  return counts
}

/**
 * What a measured fault is to be held to: what its row names stands as long as it is red; else the one or two most
 * specific red claims about its endpoint. The other red ones are allowed, by globs as narrow as they are few.
 */
export function expectationOf(score: Score, counts: ReadonlyMap<string, number>): Expectation {
  const { fault, red, silent } = score
  const kept = fault.caughtBy.filter(claim => !silent.includes(claim))
  const caughtBy = kept.length > 0 ? kept : mostSpecific(score, counts)
  const mayAlso = fault.mayAlso.filter(pattern => !caughtBy.includes(pattern))
  const rest = red.filter(
    claim => !caughtBy.includes(claim) && !mayAlso.some(pattern => matches(claim, pattern)),
  )
  return {
    caughtBy,
    mayAlso: [...mayAlso, ...globs(rest, fault.api)]
      .flatMap(glob => narrow(glob, fault.api, rest))
      .toSorted(),
  }
}

function mostSpecific({ fault, red }: Score, counts: ReadonlyMap<string, number>): readonly string[] {
  const own = red.filter(claim => endpointOf(claim) === `${fault.api}.${fault.endpoint}`)
  const rank = (claim: string): number => {
    const place = (verbs[fault.class] ?? []).indexOf(verbOf(claim))
    return place < 0 ? 99 : place
  }
  const ranked = (own.length > 0 ? own : red).toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (counts.get(a) ?? 0) - (counts.get(b) ?? 0) ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  )
  const [first, second] = ranked
  if (first === undefined) return []
  return second !== undefined && rank(first) < 99 && rank(second) === rank(first) ? [first, second] : [first]
}

function globs(claims: readonly string[], api: string): readonly string[] {
  const everywhere = grouped(claims, claim => claim.slice(endpointOf(claim).length + 1))
    .filter(([, members]) => members.length >= EVERYWHERE)
    .map(([tail]) => `${api}.*/${tail}`)
  const rest = claims.filter(claim => !everywhere.some(pattern => matches(claim, pattern)))
  const verbwise = grouped(rest, claim => `${endpointOf(claim)}/${verbOf(claim)}`).flatMap(
    ([verb, members]) =>
      members.length >= MANY && members.some(claim => claim !== verb)
        ? [`${verb}/*`, ...members.filter(claim => claim === verb)]
        : members,
  )
  return [...everywhere, ...verbwise]
}

/** A glob that says too much is told as the claims that it was made for. */
function narrow(glob: string, api: string, red: readonly string[]): readonly string[] {
  const all = allClaims(api)
  const width = [...all].filter(claim => matches(claim, glob)).length
  return width <= all.size * WIDEST ? [glob] : red.filter(claim => matches(claim, glob))
}

function grouped(
  claims: readonly string[],
  key: (claim: string) => string,
): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>()
  for (const claim of claims) groups.set(key(claim), [...(groups.get(key(claim)) ?? []), claim])
  return [...groups]
}

const endpointOf = (claim: string): string => claim.split('/')[0] ?? ''
const verbOf = (claim: string): string => claim.split('/')[1] ?? ''

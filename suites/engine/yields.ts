import type { Batch, Case, Claim } from '../../contracts/model/claim.ts'
import { yieldTable } from './yield-table.ts'

/** The positions of a claim's cases at which the table begins another column: the first few cases find most. */
const STARTS = [0, 1, 2, 3, 5, 8, 13, 21]

/** Verbs whose claims say after them who is tried, who looks on, or how: words of ours, not of an API. */
const TOLD_APART = ['denies', 'lets-in', 'spares', 'method']

/** What the kind of a case is made of: its clause, if its claim names none, and its sort. */
export type Sorted = Pick<Case, 'clause' | 'sort'>

/**
 * What kind of demand a claim makes, by its verb and the sort of the case or the keyword of its clause; nothing of the
 * endpoint is in it.
 */
export function kindOf({ id, clause }: Pick<Claim, 'id' | 'clause'>, sort?: string): string {
  const [, verb = '', whom = ''] = id.split('/')
  const keyword = sort ?? clause?.split(':').at(-1)
  if (keyword !== undefined) return `${verb}:${keyword}`
  return TOLD_APART.includes(verb) ? `${verb}/${whom.replace(/^(only|all-but)-.*$/u, '$1')}` : verb
}

export const sortedAs = ({ clause, sort }: Sorted): Sorted => ({
  ...(clause !== undefined && { clause }),
  ...(sort !== undefined && { sort }),
})

/** A case with the kind of demand that it makes, and its position among those of its claim that make the same. */
export interface Rated<T> {
  readonly member: T
  readonly kind: string
  readonly position: number
}

/** The mark of a kind that an endpoint has another claim of: what one place shows, its neighbours often would. */
const FURTHER = '+'

/**
 * The cases of all claims, by what they demand: where a claim names no clause, a case may. They stay in the order of their
 * claims.
 */
export function ratedCases<T extends Sorted>(
  claims: readonly { readonly claim: Pick<Claim, 'id' | 'clause'>; readonly cases: readonly T[] }[],
): readonly (readonly Rated<T>[])[] {
  const firsts = new Map<string, string>()
  return claims.map(({ claim: { id, clause }, cases }) => {
    const seen = new Map<string, number>()
    return cases.map(member => {
      const own = clause ?? member.clause
      const kind = kindOf({ id, ...(own !== undefined && { clause: own }) }, member.sort)
      const position = seen.get(kind) ?? 0
      seen.set(kind, position + 1)
      const among = `${id.split('/')[0]} ${kind}`
      const first = firsts.get(among) ?? id
      firsts.set(among, first)
      return { member, kind: first === id ? kind : kind + FURTHER, position }
    })
  })
}

export const columnOf = (position: number): number => STARTS.findLastIndex(start => start <= position)

/** What a thousand cases of this kind are likely to find: the less the more of the like came before in their claim. */
export function yieldOf(kind: string, position: number): number {
  const row = yieldTable[kind] ?? yieldTable[kind.split(/[:/+]/u)[0] ?? ''] ?? UNKNOWN
  return row[Math.min(columnOf(position), row.length - 1)] ?? 0
}

/** What the closing of a batch is likely to find, for all the families of its cases. */
export function yieldOfTrace({ closing }: Batch, jobs: readonly { readonly claim: Claim }[]): number {
  const families = new Set(jobs.map(({ claim }) => claim.family))
  const claims = [...families].flatMap(family => closing?.claims[family] ?? [])
  return claims.reduce((sum, id) => sum + yieldOf(kindOf({ id }), 0), 0)
}

/** A kind that was never measured is taken for a middling one. */
const UNKNOWN: readonly number[] = [20, 10, 5, 3, 2, 1]

/**
 * The promises that a run holds every endpoint to before all others: it serves those who may, and nobody else, and what it
 * is to make is there. Whoever has every permission but the needed one would get in wherever any credential does.
 */
const FIRST = [
  /^creates$/u,
  /^accepts$/u,
  /^denies\/all-but-/u,
  /^denies\/without-permission$/u,
  /^denies\/none$/u,
]

/** How soon a claim about the main promise of its endpoint, or about who is let in, is tried; undefined for all others. */
export function essentialRank({ id, endpoint }: Pick<Claim, 'id' | 'endpoint'>): number | undefined {
  const tail = id.slice(endpoint.length + 1)
  const rank = FIRST.findIndex(pattern => pattern.test(tail))
  return rank < 0 ? undefined : rank
}

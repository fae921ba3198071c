import { columnOf, ratedCases } from '../engine/yields.ts'
import type { CostedClaim } from './costed-cases.ts'
import type { Score } from './judge-fault.ts'

/** All cases of one kind at one column of the table, and the faults that they find. */
interface Cell {
  readonly kind: string
  readonly column: number
  readonly size: number
  /** Requests that its cases take. */
  readonly cost: number
  readonly finds: ReadonlySet<string>
}

/** What a cell is worth that finds only what others have found: a share of its finds, in case they are left out. */
const AGAIN = 0.02
/** A cell of little cost proves little: it counts as if so many more requests had found nothing. */
const FEW = 6
/** The closing of a batch: looked at once more. */
const CLOSING = 3
/** Nothing is worth nothing: what was never red here may be elsewhere. */
const LEAST = 1

/**
 * The yields that a qualification teaches: one after the other, the cell that finds most faults per request which none
 * before it has found. Finds per thousand cases, by kind and column. What watchers find comes with any case and teaches
 * nothing.
 */
export function learntYields(
  scores: readonly Score[],
  claims: readonly CostedClaim[],
): ReadonlyMap<string, readonly number[]> {
  const cells = cellsOf(scores, claims)
  const worth = new Map<string, number[]>()
  const found = new Set<string>()
  const left = new Set(cells)
  while (left.size > 0) {
    const [best, fresh] = bestOf(left, found)
    left.delete(best)
    const again = (best.finds.size - fresh) * AGAIN
    enter(worth, best, (1000 * (fresh + again)) / best.size)
    for (const fault of best.finds) found.add(fault)
  }
  return new Map(
    [...worth].map(([kind, row]) => [kind, row.map(value => Math.max(LEAST, Math.round(value)))]),
  )
}

function cellsOf(scores: readonly Score[], claims: readonly CostedClaim[]): readonly Cell[] {
  const cells = new Map<string, Cell & { size: number; cost: number; readonly finds: Set<string> }>()
  const cellAt = new Map<string, Set<string>>()
  const closings = new Set<string>()
  for (const { claim, cases } of claims) if (cases.length === 0) closings.add(claim.id)
  const rated = ratedCases(
    claims.map(({ claim, cases }) => ({ claim, cases: cases.length > 0 ? cases : [{ cost: CLOSING }] })),
  )
  for (const [index, { claim }] of claims.entries()) {
    for (const [place, { member, kind, position }] of (rated[index] ?? []).entries()) {
      const column = columnOf(position)
      const name = `${kind} ${column}`
      const cell = cells.get(name) ?? { kind, column, size: 0, cost: 0, finds: new Set<string>() }
      cell.size += 1
      cell.cost += member.cost
      cells.set(name, cell)
      cellAt.set(`${claim.id} ${place}`, cell.finds)
    }
  }
  for (const { fault, red, broken } of scores) {
    const told = new Set(red)
    const closed = red.filter(claim => closings.has(claim)).map(claim => ({ claim, position: 0 }))
    for (const { claim, position } of [...broken.filter(each => told.has(each.claim)), ...closed])
      cellAt.get(`${claim} ${position}`)?.add(fault.id)
  }
  return [...cells.values()]
}

function bestOf(cells: ReadonlySet<Cell>, found: ReadonlySet<string>): readonly [Cell, number] {
  const rated = [...cells].map(
    cell => [cell, [...cell.finds].filter(fault => !found.has(fault)).length] as const,
  )
  return rated.reduce((best, each) =>
    each[1] / (each[0].cost + FEW) > best[1] / (best[0].cost + FEW) ? each : best,
  )
}

function enter(worth: Map<string, number[]>, { kind, column }: Cell, value: number): void {
  const row = worth.get(kind) ?? []
  while (row.length < column) row.push(0)
  row[column] = value
  worth.set(kind, row)
}

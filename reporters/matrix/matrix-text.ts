import type { MatrixCell } from '../../contracts/model/finding.ts'
import { counted } from '../layout/counted.ts'
import type { Paint } from '../layout/paint.ts'
import { labelledStair, markWidth } from '../layout/staircase.ts'
import { clipped, visibleInLine } from '../layout/visible.ts'
import { wrapped } from '../layout/wrapped.ts'
import { matricesOf } from './matrix-of.ts'
import type { Matrix } from './matrix-of.ts'

const meaning = [
  '+ let in and - denied, as expected   ○ neutral   ? inconclusive   · not tried',
  'O let in, but had to be denied   X shut out, but had to be let in',
].join('\n')

/**
 * The permission matrix for a terminal, one table per API, in as many blocks of callers as the columns ask for; below it
 * the broken cells of each endpoint, with what was observed.
 */
export function matrixText(cells: readonly MatrixCell[], columns: number, paint: Paint): string {
  if (cells.length === 0) return 'No cell of the permission matrix was tried.'
  const matrices = matricesOf(cells)
  const blocks = matrices.flatMap(matrix => blocksOf(matrix, columns, paint))
  return [...blocks, meaning, ...brokenSection(matrices, columns, paint)].join('\n\n')
}

function signOf(cell: MatrixCell | undefined, paint: Paint): string {
  if (cell === undefined) return paint.quiet('·')
  if (cell.verdict === 'broken') return paint.bad(cell.expected === 'denied' ? 'O' : 'X')
  if (cell.verdict === 'inconclusive') return paint.doubtful('?')
  if (cell.verdict === 'neutral' || cell.expected === 'neutral') return paint.quiet('○')
  return paint.good(cell.expected === 'let in' ? '+' : '-')
}

function blocksOf(matrix: Matrix, columns: number, paint: Paint): readonly string[] {
  const name = Math.max(...[matrix.api, ...matrix.rows.map(row => row.name)].map(each => each.length))
  const perBlock = Math.max(1, Math.floor((columns - name - 1) / markWidth))
  const count = Math.ceil(matrix.callers.length / perBlock)
  return Array.from({ length: count }, (_, index) =>
    blockText(matrix, { first: index * perBlock, end: (index + 1) * perBlock, name }, paint),
  )
}

interface Block {
  readonly first: number
  readonly end: number
  readonly name: number
}

function blockText(matrix: Matrix, { first, end, name }: Block, paint: Paint): string {
  const callers = matrix.callers.slice(first, end)
  const heads = callers.map((caller, index) => labelledStair(caller, name, index, callers.length, paint))
  const rows = matrix.rows.map(row => {
    const signs = row.cells.slice(first, end).map(cell => ` ${signOf(cell, paint)}`)
    return `${row.name.padEnd(name)} ${signs.join('')}`
  })
  return [paint.strong(matrix.api), ...heads.toReversed(), ...rows].join('\n')
}

function brokenSection(matrices: readonly Matrix[], columns: number, paint: Paint): readonly string[] {
  const cells = matrices.flatMap(matrix => matrix.rows.flatMap(row => row.cells))
  const broken = cells.flatMap(cell => (cell?.verdict === 'broken' ? [cell] : []))
  if (broken.length === 0) return []
  const endpoints = [...new Set(broken.map(each => each.endpoint))]
  const lines = endpoints.flatMap(endpoint => {
    const own = broken.filter(each => each.endpoint === endpoint)
    return [
      ...brokenLine(`${endpoint} let in, but had to deny`, own, 'denied', columns),
      ...brokenLine(`${endpoint} shut out, but had to let in`, own, 'let in', columns),
    ]
  })
  return [[paint.bad(counted(broken.length, 'broken cell')), ...lines].join('\n')]
}

function brokenLine(
  head: string,
  cells: readonly MatrixCell[],
  expected: MatrixCell['expected'],
  columns: number,
): readonly string[] {
  const own = cells.filter(each => each.expected === expected)
  if (own.length === 0) return []
  const callers = own.map(
    ({ caller, observed }) => `${caller} (${clipped(visibleInLine(observed), observedShown)})`,
  )
  return [`  ${wrapped(`${head}: ${callers.join(', ')}`, columns, '    ')}`]
}

const observedShown = 40

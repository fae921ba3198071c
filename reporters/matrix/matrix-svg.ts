import type { MatrixCell } from '../../contracts/model/finding.ts'
import { clipped, visibleInLine } from '../layout/visible.ts'
import { matricesOf } from './matrix-of.ts'
import type { Matrix } from './matrix-of.ts'

/** Sizes in pixels; `letter` is wide enough for most letters of the font. */
const size = { letter: 7.2, row: 20, cell: 46, margin: 16, title: 34 } as const

const style = [
  'text{font:12px system-ui,sans-serif;fill:#1b1f24}',
  '.title{font-weight:600;font-size:14px}',
  '.held{fill:#e6f4ea}.broken{fill:#d1242f}.inconclusive{fill:#fff3cd}.neutral,.none{fill:#f6f8fa}',
  '.on-broken{fill:#fff;font-weight:700}',
  'rect{stroke:#d0d7de}',
].join('')

const legend =
  'Each cell says what was observed; + had to be let in, − had to be denied. Red is a broken promise, yellow inconclusive.'

/** The permission matrix as a picture of its own: endpoints down, callers across, one table below the other. */
export function matrixSvg(cells: readonly MatrixCell[]): string {
  const tables: string[] = []
  let top = size.margin + size.title
  let width = legend.length * size.letter
  for (const matrix of matricesOf(cells)) {
    const table = tableOf(matrix, top)
    tables.push(table.svg)
    top = table.bottom + size.margin
    width = Math.max(width, table.width)
  }
  const [right, bottom] = [Math.ceil(width + size.margin * 2), Math.ceil(top)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${right}" height="${bottom}" viewBox="0 0 ${right} ${bottom}">`,
    `<style>${style}</style><rect width="${right}" height="${bottom}" fill="#fff" stroke="none"/>`,
    text(size.margin, size.margin + 12, legend),
    ...tables,
    '</svg>',
  ].join('\n')
}

function tableOf(matrix: Matrix, top: number): { svg: string; bottom: number; width: number } {
  const longest = (texts: readonly string[]) => Math.max(...texts.map(each => each.length)) * size.letter + 8
  const left = size.margin + longest([`${matrix.api}   `, ...matrix.rows.map(row => row.name)])
  const first = top + longest(matrix.callers)
  const x = (column: number) => left + column * size.cell
  const heads = matrix.callers.map((caller, column) => {
    const [middle, foot] = [x(column) + size.cell / 2 + 4, first - 6]
    return `<text x="${middle}" y="${foot}" transform="rotate(-90 ${middle} ${foot})">${escaped(caller)}</text>`
  })
  const rows = matrix.rows.flatMap((row, index) => {
    const y = first + index * size.row
    return [
      text(size.margin, y + 14, row.name),
      ...row.cells.map((cell, column) => cellSvg(cell, x(column), y)),
    ]
  })
  return {
    svg: [text(size.margin, first - 6, matrix.api, 'title'), ...heads, ...rows].join('\n'),
    bottom: first + matrix.rows.length * size.row,
    width: left + matrix.callers.length * size.cell,
  }
}

const expectation = { 'let in': '+', denied: '−', neutral: '○' } as const

function cellSvg(cell: MatrixCell | undefined, x: number, y: number): string {
  const box = (kind: string) =>
    `<rect class="${kind}" x="${x}" y="${y}" width="${size.cell}" height="${size.row}"/>`
  if (cell === undefined) return box('none')
  const { endpoint, caller, expected, observed, verdict } = cell
  const title = `${endpoint} as ${caller}: expected ${expected}, observed ${observed}, ${verdict}`
  const words = `${expectation[expected]} ${briefly(observed)}`
  return `<g><title>${escaped(title)}</title>${box(verdict)}${text(x + 6, y + 14, words, `on-${verdict}`)}</g>`
}

/** The status, where there is one. */
const briefly = (observed: string): string => /\b[1-5]\d\d\b/.exec(observed)?.[0] ?? clipped(observed, 4)

const text = (x: number, y: number, words: string, kind = 'name'): string =>
  `<text class="${kind}" x="${x}" y="${y}">${escaped(words)}</text>`

const references: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (words: string): string =>
  visibleInLine(words).replace(/[&<>"]/g, character => references[character] ?? character)

import type { MatrixCell } from '../../contracts/model/finding.ts'
import { visibleInLine } from '../layout/visible.ts'
import { matricesOf } from './matrix-of.ts'
import type { Matrix } from './matrix-of.ts'

const style = [
  'body{font:13px/1.4 system-ui,sans-serif;margin:16px;color:#1b1f24;background:#fff}',
  'h2{font-size:15px;margin:20px 0 8px}',
  'table{border-collapse:collapse}',
  'th,td{border:1px solid #d0d7de;padding:3px 7px;text-align:center;white-space:nowrap}',
  'thead th{vertical-align:bottom;height:110px;padding:0}',
  'thead span{writing-mode:vertical-rl;transform:rotate(180deg);padding:6px 4px;font-weight:500}',
  'tbody th{text-align:left;font-weight:500}',
  '.held{background:#e6f4ea}.broken{background:#d1242f;color:#fff;font-weight:700}',
  '.inconclusive{background:#fff3cd}.neutral,.none{color:#6e7781}',
].join('')

/** The permission matrix as one HTML page, self-contained: in each cell what was observed, with what was expected. */
export function matrixHtml(cells: readonly MatrixCell[]): string {
  const tables = matricesOf(cells).map(tableOf).join('\n')
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Permission matrix</title><style>${style}</style></head><body>`,
    '<p>Endpoints down, callers across. Each cell says what was observed; <b>+</b> had to be let in, <b>−</b> had to be denied. Red cells are broken promises, yellow ones inconclusive.</p>',
    tables,
    '</body></html>',
  ].join('\n')
}

function tableOf(matrix: Matrix): string {
  const heads = matrix.callers.map(caller => `<th><span>${escaped(caller)}</span></th>`).join('')
  const rows = matrix.rows.map(
    row => `<tr><th>${escaped(row.name)}</th>${row.cells.map(cellHtml).join('')}</tr>`,
  )
  return `<h2>${escaped(matrix.api)}</h2><table><thead><tr><th></th>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

const expectation = { 'let in': '+', denied: '−', neutral: '○' } as const

function cellHtml(cell: MatrixCell | undefined): string {
  if (cell === undefined) return '<td class="none">·</td>'
  const { expected, observed, verdict, endpoint, caller } = cell
  const title = `${endpoint} as ${caller}: expected ${expected}, observed ${observed}, ${verdict}`
  return `<td class="${verdict}" title="${escaped(title)}">${expectation[expected]} ${escaped(briefly(observed))}</td>`
}

/** The status, where there is one. */
const briefly = (observed: string): string => /\b[1-5]\d\d\b/.exec(observed)?.[0] ?? observed.slice(0, 12)

const references: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string =>
  visibleInLine(text).replace(/[&<>"]/g, character => references[character] ?? character)

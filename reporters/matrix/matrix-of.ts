import type { MatrixCell } from '../../contracts/model/finding.ts'

/** The permission matrix of one API: endpoints down, callers across. */
export interface Matrix {
  readonly api: string
  readonly callers: readonly string[]
  readonly rows: readonly {
    /** The endpoint without its API. */
    readonly name: string
    /** By the position of the caller; `undefined` where the run has no such cell. */
    readonly cells: readonly (MatrixCell | undefined)[]
  }[]
}

const ladder: readonly MatrixCell['verdict'][] = ['neutral', 'held', 'inconclusive', 'broken']

const apiOf = (cell: MatrixCell): string => cell.endpoint.split('.', 1)[0] ?? cell.endpoint

/** Cells as one table per API, since APIs have identities of their own; of several at one place the worst stands. */
export function matricesOf(cells: readonly MatrixCell[]): readonly Matrix[] {
  const apis = [...new Set(cells.map(apiOf))].sort()
  return apis.map(api =>
    matrixOf(
      api,
      cells.filter(cell => apiOf(cell) === api),
    ),
  )
}

function matrixOf(api: string, cells: readonly MatrixCell[]): Matrix {
  const callers = [...new Set(cells.map(each => each.caller))]
  const endpoints = [...new Set(cells.map(each => each.endpoint))].sort()
  const worst = new Map<string, MatrixCell>()
  for (const cell of cells) {
    const key = keyOf(cell)
    const other = worst.get(key)
    if (other === undefined || ladder.indexOf(cell.verdict) > ladder.indexOf(other.verdict))
      worst.set(key, cell)
  }
  return {
    api,
    callers,
    rows: endpoints.map(endpoint => ({
      name: endpoint.slice(api.length + 1),
      cells: callers.map(caller => worst.get(keyOf({ endpoint, caller }))),
    })),
  }
}

const keyOf = ({ endpoint, caller }: Pick<MatrixCell, 'endpoint' | 'caller'>): string =>
  JSON.stringify([endpoint, caller])

import type { MatrixCell } from '../../contracts/model/finding.ts'
import type { Played } from './job.ts'

/** The cell of the permission matrix that a played case fills; undefined for cases of other families. */
export function matrixCellOf({ claim, verdict, answer }: Played): MatrixCell | undefined {
  const [verb, caller] = claim.id.slice(claim.endpoint.length + 1).split('/')
  if (claim.family !== 'permissions' || caller === undefined || (verb !== 'denies' && verb !== 'lets-in'))
    return undefined
  return {
    endpoint: claim.endpoint,
    caller,
    expected: verb === 'denies' ? 'denied' : 'let in',
    observed: answer ?? (verdict.kind === 'inconclusive' ? verdict.reason : 'nothing was sent'),
    verdict: verdict.kind === 'holds' ? 'held' : verdict.kind,
  }
}

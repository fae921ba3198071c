import type { Broken, Claim } from '../../contracts/model/claim.ts'
import type { Finding } from '../../contracts/model/finding.ts'

/**
 * One defect is one finding: what fails for the same reason at the same place goes under the finding that came first,
 * whose id it takes.
 */
export interface Grouping {
  readonly into: (finding: Finding, claim: Claim, verdict: Broken) => Finding
}

export function openGrouping(): Grouping {
  const first = new Map<string, string>()
  return {
    into: (finding, claim, verdict) => {
      const key = reasonOf(claim, verdict)
      const id = first.get(key)
      if (id === undefined) first.set(key, finding.id)
      return id === undefined ? finding : { ...finding, id }
    },
  }
}

/** The reason, as far as it can be told from outside: the place for values, the endpoint for everything else. */
function reasonOf(claim: Claim, verdict: Broken): string {
  const place = claim.clause?.split(':')[0] ?? placeOf(claim)
  return [claim.endpoint, verdict.oracle, verdict.direction, place].join(' ')
}

const placeOf = ({ id, family, endpoint }: Claim): string =>
  family === 'permissions' ? groupOfCaller(id.slice(endpoint.length + 1)) : id

/** Strangers are one group, holders of a valid credential another: a check that is missing lets in all of a group. */
function groupOfCaller(tail: string): string {
  const [verb = '', caller = ''] = tail.split('/')
  if (verb !== 'denies') return tail
  return /^(without-permission|only-|all-but-)/.test(caller) ? 'holders' : 'strangers'
}

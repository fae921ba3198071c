import type { Broken, Claim } from '../../contracts/model/claim.ts'

/**
 * The stable id of the finding that a broken claim belongs to. One defect is one finding: claims that fail for the same
 * reason at the same place share an id, whichever of them comes first.
 */
export function findingIdOf(claim: Claim, { oracle, direction }: Broken): string {
  return `${claim.endpoint}/${reasonOf(claim)}:${oracle}:${direction}`
}

/** The reason, as far as it can be told from outside: the place for values, the kind of caller for permissions. */
function reasonOf({ id, endpoint, family, clause }: Claim): string {
  // What is demanded of an API as a whole stands behind the API's name.
  const tail = id.startsWith(`${endpoint}/`) ? id.slice(endpoint.length + 1) : id.slice(id.indexOf('/') + 1)
  const [verb = ''] = tail.split('/')
  if (clause !== undefined) return `${verb}/${placeOf(clause)}`
  return family === 'permissions' ? callersOf(tail) : tail
}

const placeOf = (clause: string): string => clause.slice(0, clause.lastIndexOf(':'))

/** Strangers are one group, holders of a valid credential another: a check that is missing lets in all of a group. */
function callersOf(tail: string): string {
  const [verb = '', caller = ''] = tail.split('/')
  if (verb !== 'denies') return tail
  return /^(without-permission|only-|all-but-)/.test(caller) ? 'denies/holders' : 'denies/strangers'
}

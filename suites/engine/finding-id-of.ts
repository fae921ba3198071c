import type { Broken, Claim } from '../../contracts/model/claim.ts'

/**
 * The stable id of the finding that a broken claim belongs to. One defect is one finding: claims that fail for the same
 * reason at the same place share an id, whichever of them comes first.
 */
export function findingIdOf(claim: Claim, broken: Broken): string {
  const reason = writingOf(claim, broken) ?? reasonOf(claim)
  return `${claim.endpoint}/${reason}:${broken.oracle}:${broken.direction}`
}

/** The families that write a property, each for a reason of its own, and look whether it is there. */
const WRITING: ReadonlySet<string> = new Set(['writes', 'stores', 'keeps-unsent'])

/**
 * A property that an endpoint does not write is one defect, whichever claim wrote it. What is inferred stands apart, so that
 * whoever accepts it accepts nothing else.
 */
function writingOf({ family, basis }: Claim, { oracle, property }: Broken): string | undefined {
  if (oracle !== 'value-shown' || property === undefined) return undefined
  if (!WRITING.has(family) || basis === 'inferred') return undefined
  return `writes/${property}`
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

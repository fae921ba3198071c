import type { Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { namesOneEnd } from '../../fixtures/requests/index.ts'
import type { CaseContext } from '../engine/family.ts'
import { mayLackPermission } from '../engine/identities.ts'

/**
 * What else than its values may be wrong with a request: nobody knows whether the caller may do this, whether what it needs
 * is still there, or what is stored of the other end of a period.
 */
export function otherReason(
  { api, targetApi, classify }: CaseContext,
  endpoint: Endpoint,
  results: Results,
  probe: string,
): Verdict | undefined {
  const kind = classify(results.exchange(probe))
  if (kind === 'denied' && mayLackPermission(api, targetApi, endpoint))
    return { kind: 'inconclusive', reason: 'the profile says of no identity that it may do this' }
  if (kind !== 'accepted' && kind !== 'failed' && takesSpare(endpoint))
    return { kind: 'inconclusive', reason: 'it needs a spare thing, which may have been used up' }
  return kind === 'refused' && namesOneEnd(endpoint, results.sent(probe))
    ? { kind: 'inconclusive', reason: 'it names one end of a period, which may not fit the other one' }
    : undefined
}

/** What can be done to a thing once needs another one each time, and a profile names a few. */
const takesSpare = ({ marks }: Endpoint): boolean =>
  Object.values(marks).some(({ names = '' }) => /^spare(?:_|[A-Z])/.test(names))

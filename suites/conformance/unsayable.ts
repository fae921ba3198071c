import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { unmetNeeds, unsaid } from '../../fixtures/requests/index.ts'
import type { CaseContext, Untried } from '../engine/family.ts'
import { isOpen } from '../engine/identities.ts'
import { about } from '../engine/stagecraft.ts'
import { SUBJECT } from './effects/steps.ts'

/** Why nothing valid can be sent: nobody may send it, or no valid value is known of what it must carry. */
export function unsayable(context: CaseContext, endpoint: Endpoint): Untried | undefined {
  if (!isOpen(endpoint) && !context.permitted(endpoint))
    return untried(
      `the profile has no identity with the permission ${endpoint.permission.anyOf.join(' or ')}`,
    )
  const [kind] = unmetNeeds(endpoint, context.world)
  if (kind !== undefined) return untried(`the profile names no ${kind} under "known", and it needs one`)
  const [place] = unsaid(endpoint, context.world, about(endpoint, SUBJECT))
  if (place === undefined) return undefined
  return untried(`no valid value is known for ${place}: an example in the documentation would give one`)
}

const untried = (reason: string): Untried => ({ untried: 'inconclusive', reason })

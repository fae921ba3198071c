import type { StepCaller } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import type { Denials } from '../oracles/told-apart.ts'
import { identityHolding, isOpen } from './identities.ts'
import { reads } from './places-of.ts'
import { sendDraft } from './lane.ts'
import type { Stage } from './stage.ts'

/** So many endpoints are asked; the status that most of them give is the target's usual one. */
const ASKED = 5
/** Where the budget is small. */
const ASKED_BRIEFLY = 1

/** Asks a few endpoints, reading ones first, as each kind of stranger, for the statuses by which this target denies. */
export async function learnDenials(stage: Stage, brief: boolean): Promise<Denials> {
  const { api, targetApi } = stage.lane
  const asked = api.endpoints
    .filter(endpoint => !isOpen(endpoint))
    .toSorted((a, b) => Number(reads(b)) - Number(reads(a)))
    .slice(0, brief ? ASKED_BRIEFLY : ASKED)
  const outsider = identityHolding(api, targetApi, [])
  const unknownFrom = (endpoint: Endpoint) => stage.context.permitted(endpoint)?.name
  return {
    anonymous: await usual(stage, asked, () => ({ kind: 'forged', forgery: 'none' })),
    unknown: await usual(stage, asked, endpoint => {
      const from = unknownFrom(endpoint)
      return { kind: 'forged', forgery: 'unknown', ...(from !== undefined && { from }) }
    }),
    outsider: outsider && (await usual(stage, asked, () => ({ kind: 'identity', name: outsider.name }))),
  }
}

async function usual(
  stage: Stage,
  asked: readonly Endpoint[],
  by: (endpoint: Endpoint) => StepCaller,
): Promise<number | undefined> {
  const statuses: number[] = []
  for (const endpoint of asked) {
    const { exchange } = await sendDraft(
      stage.lane,
      bareDraft(endpoint, stage.lane.world),
      by(endpoint),
      () => undefined,
    )
    if (exchange.response) statuses.push(exchange.response.status)
  }
  const count = (status: number): number => statuses.filter(each => each === status).length
  return statuses.toSorted((a, b) => count(b) - count(a))[0]
}

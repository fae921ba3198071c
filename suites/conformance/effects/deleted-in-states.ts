import type { Batch, Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { CaseContext } from '../../engine/family.ts'
import { gone, inState } from '../../oracles/gone.ts'
import { afterlives, deletedBatch, deletion } from './deleted-scene.ts'
import { isAccepted, readsOfEntity, unaccepted } from './seen.ts'
import { PLAIN, create, locked, switchedOff } from './stage-of-effects.ts'
import { look } from './steps.ts'

/** What an entity is like when it is deleted. */
export const STATES = ['a new one', 'a switched-off one', 'a locked one'] as const

/** Some servers take it for a reason to keep an entity that it is new, inactive or locked. */
export function statesBatch(context: CaseContext, remover: Endpoint): Batch {
  const [, off, shut] = STATES
  const reads = readsOfEntity(context)
  return {
    id: `${remover.id} in each state`,
    setup: [
      ...STATES.map(who => create(context, who)),
      ...switchedOff(context, off),
      ...locked(context, shut),
      look('as they were', STATES, reads),
      ...STATES.map(who => deletion(context, remover, `deletion of ${who}`, who)),
      look('as they are', STATES, reads),
    ],
  }
}

export const goneStateCase = (context: CaseContext, endpoint: Endpoint, state: string): Case => ({
  says: state,
  batch: statesBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, [`deletion of ${state}`]) ??
    gone(afterlives(context, results, 'as they were', 'as they are', state)),
})

export const inStateCase = (context: CaseContext, endpoint: Endpoint, state: string): Case => ({
  says: state,
  batch: statesBatch(context, endpoint),
  steps: [],
  judge: results => {
    const [plain] = STATES
    return judgeState(context, results, state, `deletion of ${state}`, `deletion of ${plain}`)
  },
})

/** Some servers keep an entity as long as anything belongs to it. */
export const whenRichCase = (context: CaseContext, endpoint: Endpoint): Case => ({
  says: 'one with everything set',
  batch: deletedBatch(context, endpoint),
  steps: [create(context, PLAIN), deletion(context, endpoint, 'deletion of a new one', PLAIN)],
  judge: results =>
    judgeState(context, results, 'one with everything set', 'deletion', 'deletion of a new one'),
})

const judgeState = (
  context: CaseContext,
  results: Results,
  state: string,
  tried: string,
  ofNew: string,
): Verdict => {
  const exchange = results.exchange(tried)
  return (
    unaccepted(context, results, [ofNew]) ??
    inState(state, isAccepted(context, exchange), exchange, results.exchange(ofNew))
  )
}

import type { Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { CaseContext } from '../../engine/family.ts'
import { inputAccepted } from '../../oracles/input-accepted.ts'

/** These speak of what was sent alone, and never of what there is. */
const OF_THE_INPUT: readonly (number | undefined)[] = [400, 422]

/** A request that is valid in every reading, and on the way to something else, may find nothing, but is no mistake. */
export const validRefused = (
  { classify }: Pick<CaseContext, 'classify'>,
  exchange: Exchange,
  what: string,
): Verdict | undefined =>
  OF_THE_INPUT.includes(exchange.response?.status) && classify(exchange) === 'refused'
    ? inputAccepted(exchange, 'refused', what)
    : undefined

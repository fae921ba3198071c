import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** A form of a list that shows the opposite state of one entity than the plain list does. */
export const oppositeState = (own: string, shown: string, where: string, exchange: Exchange): Verdict => ({
  kind: 'broken',
  oracle: 'same-state',
  direction: 'opposite',
  expected: `${own} of who was switched off, ${where} as in the plain list`,
  observed: `it shows ${shown}`,
  exchange,
})

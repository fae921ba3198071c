import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** A list that shows of one entity what belongs to somebody else. */
export const ofAnother = (
  property: string,
  own: string,
  shown: string,
  where: string,
  exchange: Exchange,
): Verdict => ({
  kind: 'broken',
  oracle: 'of-another',
  direction: 'mixed-up',
  expected: `${own} as its ${property}, ${where} as in the plain list`,
  observed: `it shows ${shown}, which is somebody else's`,
  property,
  exchange,
})

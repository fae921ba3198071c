import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { PlaceSeen } from './value-shown.ts'

/** What a place of a property shows after its parameter stood twice, held against either value. */
export interface SeenTwice {
  readonly property: string
  /** The value that was stored before, and the other one. */
  readonly written: readonly [stored: Json, other: Json]
  readonly stored: PlaceSeen
  readonly other: PlaceSeen
}

/** Of two valid values one is stored, or what was stored stays; nothing is made of both. */
export function oneOfTwo(seen: readonly SeenTwice[], exchange: Exchange): Verdict {
  const wrong = seen.find(
    ({ stored, other }) => stored.sameness === 'different' && other.sameness === 'different',
  )
  if (!wrong) return { kind: 'holds' }
  const [stored, other] = wrong.written.map(each => JSON.stringify(each))
  return {
    kind: 'broken',
    oracle: 'one-of-two',
    direction: 'neither',
    expected: `${wrong.property} is ${stored} or ${other}, which were sent both`,
    observed: `${wrong.other.read} shows ${JSON.stringify(wrong.other.after)} at ${wrong.other.place}`,
    exchange,
  }
}

import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Shown } from '../../contracts/model/snapshot.ts'

/** What one place showed of a property before and after a write of it. */
export interface PlaceSeen {
  readonly read: string
  readonly place: string
  /** Undefined where nobody looked before. */
  readonly before: readonly Shown[] | undefined
  readonly after: readonly Shown[]
  /** Whether the place shows the value that was written. */
  readonly sameness: 'same' | 'different' | 'unclear'
  /** It shows off where on was written, or on where off was written. */
  readonly opposite: boolean
}

/** A write of one property, and all that was seen of it. */
export interface WriteSeen {
  readonly property: string
  readonly written: Json
  readonly seen: readonly PlaceSeen[]
  /** Other properties at whose places the written value newly shows. */
  readonly elsewhere: readonly string[]
  readonly exchange: Exchange
}

/** A written value shows wherever its property shows: not lost, not altered, not turned round, not at another's place. */
export function valueShown(write: WriteSeen): Verdict {
  const wrong = write.seen.find(({ sameness }) => sameness === 'different')
  if (wrong) return brokenBy(write, wrong)
  if (write.seen.some(({ sameness }) => sameness === 'same')) return { kind: 'holds' }
  return {
    kind: 'inconclusive',
    reason: `no reply shows clearly whether ${write.property} has the written value`,
  }
}

/** The reply to a write shows, each time, what was there before it. */
export const replyStale = ({ property, written, exchange }: WriteSeen, instead: string): Verdict => ({
  kind: 'broken',
  oracle: 'value-shown',
  direction: 'stale-reply',
  expected: `the reply to a write of ${property} shows ${JSON.stringify(written)} as written`,
  observed: `it shows ${instead} under that name, which was there before`,
  property,
  exchange,
})

/** The replies to writes of one entity show, under the property's name, what somebody else is told by. */
export const replyForeign = ({ property, written, exchange }: WriteSeen, instead: string): Verdict => ({
  kind: 'broken',
  oracle: 'value-shown',
  direction: 'foreign-reply',
  expected: `the reply to a write of ${property} shows ${JSON.stringify(written)} as written`,
  observed: `it shows ${instead} under that name, which is the caller's own`,
  property,
  exchange,
})

/** A text that has the value in it, and went along with it when somebody else wrote it, does so each time. */
export const partStale = (
  { property, exchange }: Pick<WriteSeen, 'property' | 'exchange'>,
  { read, place, shows, instead }: { readonly [told in 'read' | 'place' | 'shows' | 'instead']: string },
): Verdict => ({
  kind: 'broken',
  oracle: 'value-shown',
  direction: 'stale',
  expected: `what has ${property} in it goes along with it, as it did when it was written otherwise`,
  observed: `${read} still shows ${shows} at ${place}, while ${property} shows ${instead}`,
  property,
  exchange,
})

function brokenBy(write: WriteSeen, wrong: PlaceSeen): Verdict {
  const [other] = write.elsewhere
  const stayed = wrong.before !== undefined && textsOf(wrong.before) === textsOf(wrong.after)
  const where = other !== undefined && stayed ? `, and the value stands where ${other} shows` : ''
  return {
    kind: 'broken',
    oracle: 'value-shown',
    direction: directionOf(wrong, stayed, other !== undefined),
    expected: `${write.property} shows ${JSON.stringify(write.written)} as written`,
    observed: `${wrong.read} shows ${textsOf(wrong.after) || 'nothing'} at ${wrong.place}${where}`,
    property: write.property,
    exchange: write.exchange,
  }
}

function directionOf(wrong: PlaceSeen, stayed: boolean, isElsewhere: boolean): string {
  if (stayed) return isElsewhere ? 'misplaced' : 'lost'
  if (wrong.opposite) return 'inverted'
  return wrong.after.length === 0 ? 'lost' : 'altered'
}

const textsOf = (shown: readonly Shown[]): string =>
  shown
    .map(value => JSON.stringify(value))
    .sort()
    .join(', ')

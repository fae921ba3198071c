import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** A list that stayed as it was when an entry came, went or changed, although another reply shows that it did. */
export interface Unmoved {
  readonly elsewhere: string
  readonly exchange: Exchange
}

/** What was sent for a part of an entry's name, and what the list shows in the member that is called so. */
export interface PartSeen {
  readonly place: string
  readonly sent: string
  readonly shown: string
  /** All parts of the entry's name. */
  readonly parts: readonly string[]
  readonly exchange: Exchange
}

/** A list of entries follows what is done to them, and shows each part of their names where it belongs. */
export function listsEntries(unmoved: readonly Unmoved[], parts: readonly PartSeen[]): Verdict {
  const [still] = unmoved
  if (still)
    return {
      kind: 'broken',
      oracle: 'lists-entries',
      direction: 'unmoved',
      expected: 'a list that follows what is done to its entries',
      observed: `it is as before, although ${still.elsewhere} shows the change`,
      exchange: still.exchange,
    }
  const swapped = parts.find(({ sent, shown, parts: all }) => shown !== sent && all.includes(shown))
  if (!swapped) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'lists-entries',
    direction: 'swapped',
    expected: `what was sent as ${swapped.place} in the member that is called so`,
    observed: `it shows ${swapped.shown}, which was sent as another part, and not ${swapped.sent}`,
    exchange: swapped.exchange,
  }
}

import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** What a reply about one entity holds: values that only this one has, or only another one. */
export interface Answer {
  readonly holdsOwn: boolean
  readonly holdsAnothers: boolean
  /** More of another one than the name by which everybody may be told of it. */
  readonly tellsAnother: boolean
  readonly exchange: Exchange
}

/** A read shows the entity that it was asked for, and no other one; `answers` are those about entities unlike each other. */
export function showsWhom(answers: readonly Answer[]): Verdict {
  const wrong = answers.find(({ holdsAnothers, holdsOwn }) => holdsAnothers && !holdsOwn)
  if (wrong) return broken('another', 'it shows what belongs to another one', wrong.exchange)
  if (!answers.some(({ holdsOwn }) => holdsOwn))
    return { kind: 'inconclusive', reason: 'the reply does not show whom it is about' }
  const missing = answers.find(({ holdsOwn }) => !holdsOwn)
  if (missing)
    return broken('not-this-one', 'it shows nothing of this one, as it does of others', missing.exchange)
  return { kind: 'holds' }
}

/** A reply of a read that shows whom it is about holds what only this one has. */
export const showsThis = (holdsOwn: boolean, exchange: Exchange): Verdict =>
  holdsOwn ? { kind: 'holds' } : broken('not-this-one', 'it shows nothing of this one', exchange)

/**
 * Whether these texts of an entity are more than a name by itself, which a list of colleagues shows as well: an address, or
 * as many of them as there are to tell it apart.
 */
export const isMoreThanName = (texts: readonly string[], most: number): boolean =>
  texts.length >= most || texts.some(text => text.includes('@'))

/** A reply about one entity tells of no other one, but for a name by itself. */
export function nobodyElse(answers: readonly Answer[]): Verdict {
  const both = answers.find(({ tellsAnother }) => tellsAnother)
  if (both) return broken('another-besides', 'it shows what belongs to another one besides', both.exchange)
  return answers.length > 0
    ? { kind: 'holds' }
    : { kind: 'inconclusive', reason: 'the read was not accepted' }
}

function broken(direction: string, observed: string, exchange: Exchange): Verdict {
  return {
    kind: 'broken',
    oracle: 'shows-whom',
    direction,
    expected: 'the entity that was asked for',
    observed,
    exchange,
  }
}

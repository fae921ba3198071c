import type { Broken, Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Shown } from '../../contracts/model/snapshot.ts'
import { answerInWords } from './answer-in-words.ts'
import type { Answered } from './input-refused.ts'
import type { Strayed } from './nothing-else.ts'

const broken = (direction: string, expected: string, observed: string, exchange: Exchange): Broken => ({
  kind: 'broken',
  oracle: 'made',
  direction,
  expected,
  observed,
  exchange,
})

/** How many entries of the whole list hold each value that only the new entity has: one each. */
export function oneMade(counts: readonly number[], exchange: Exchange): Verdict {
  if (counts.length === 0)
    return { kind: 'inconclusive', reason: 'the creation sends nothing that tells an entity apart' }
  if (counts.every(count => count === 0))
    return broken(
      'not-there',
      'an accepted creation makes an entity, which is listed',
      'the list shows nothing of it',
      exchange,
    )
  if (counts.some(count => count > 1))
    return broken(
      'twice',
      'one creation makes one entity',
      'several entries of the list hold what it sent',
      exchange,
    )
  return { kind: 'holds' }
}

/**
 * Whether each of several creations left another entity in the list besides its own: then it has grown by twice as many. Any
 * other number is what others may have come to meanwhile.
 */
export function noneBesides(
  added: number | undefined,
  created: number,
  exchange: Exchange,
): Broken | undefined {
  if (added !== 2 * created) return undefined
  return broken(
    'twice',
    'one creation makes one entity',
    `the list has ${added} entries more after ${created} creations`,
    exchange,
  )
}

/** Two creations make two entities, each under an id of its own. */
export function twoMade(ids: readonly string[], exchange: Exchange): Verdict {
  if (new Set(ids).size === ids.length) return { kind: 'holds' }
  return broken('same-id', 'two creations make two entities', 'both are shown under the same id', exchange)
}

/** What was taken from the first may be had by a second, too, where nobody says that it must be unlike all others. */
export function namesakeMade(properties: readonly string[], second: Answered, first: Exchange): Verdict {
  if (second.kind === 'accepted') return { kind: 'holds' }
  if (second.kind !== 'refused')
    return { kind: 'inconclusive', reason: `the namesake was answered ${answerInWords(second.exchange)}` }
  return {
    ...broken(
      'namesake',
      'two may be alike in what need not be unlike all others',
      `one with the ${properties.join(', ')} of another was answered ${answerInWords(second.exchange)}`,
      second.exchange,
    ),
    twin: first,
  }
}

/** A new entity shows what the first new one showed, wherever the creation gives nothing. */
export function likeFirstBorn(inherited: readonly Strayed[], exchange: Exchange): Verdict {
  if (inherited.length === 0) return { kind: 'holds' }
  const shown = inherited.map(
    ({ property, difference: { read, place, before, after } }) =>
      `${property} at ${place} of ${read}: ${inWords(after)}, where the first new one showed ${inWords(before)}`,
  )
  return broken(
    'inherited',
    'a new entity shows what the first new one showed',
    shown.slice(0, 3).join('; '),
    exchange,
  )
}

const inWords = (shown: readonly Shown[]): string =>
  shown.length === 0 ? 'nothing' : shown.map(value => JSON.stringify(value)).join(', ')

/** A reply that names an id names the id of what was made; one that names none proves nothing. */
export function namesWhatItMade(named: string | undefined, made: string, exchange: Exchange): Verdict {
  if (named === undefined) return { kind: 'inconclusive', reason: 'the reply to the creation names no id' }
  if (named === made) return { kind: 'holds' }
  return broken(
    'another-id',
    'the id in the reply is the new entity’s',
    'the new entity is shown under another id',
    exchange,
  )
}

/** One member may be called like a property by chance, and say how it went with it. */
const FEWEST = 2

/** The replies to two creations show the same of these properties, which were given other values each time. */
export function toldOtherwise(properties: readonly string[], exchange: Exchange): Verdict {
  if (properties.length < FEWEST) return { kind: 'holds' }
  return broken(
    'told-otherwise',
    'the reply shows of the new entity what was sent',
    `of ${properties.join(', ')} it shows the same for whatever was sent`,
    exchange,
  )
}

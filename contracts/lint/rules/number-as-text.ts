import { wordsOf } from '../../clauses/words-of.ts'
import { digitsOrAnyText } from '../../dsl/readings/numbers.ts'
import type { Rule } from '../rule.ts'
import { eachSpot, isFreeText } from '../spots.ts'

/** `max_session_time`, `toyCount`, `virtual_extension` */
function countsByName(name: string): boolean {
  const words = wordsOf(name)
  if (words.some(word => /^(timestamp|date|at|version|id)$/.test(word))) return false
  return /^(max|min)$/.test(words[0] ?? '') || /^(count|limit|extension)$/.test(words.at(-1) ?? '')
}

export const numberAsText: Rule = {
  id: 'number-as-text',
  weight: 'note',
  says: 'A name promises a number, the type is text without a pattern.',
  remedy: 'Type it `integer`, or give it a pattern of digits.',
  check: eachSpot(spot => {
    if (!isFreeText(spot.schema) || !countsByName(spot.name)) return undefined
    return { says: 'a number as text', reading: digitsOrAnyText(spot.place) }
  }),
}

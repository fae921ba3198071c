import { anyOfWords } from '../../clauses/any-of-words.ts'
import { schemaObject } from '../../clauses/places-of.ts'
import { wordsOf } from '../../clauses/words-of.ts'
import type { Parameter } from '../../model/endpoint.ts'
import type { SortKey } from '../../model/relation.ts'

const OF_ANY = /\b(nulls|(null|missing|empty) values)\b/i
const LACKING = /\b(without|missing|lack(ing|s)?|(has|have|having|with) no)\b/i
const STANDING = /\b(first|last|(at|to) the (end|start|beginning|top|bottom))\b/gi
const LAST = /last|end|bottom/i
const WHICHEVER = anyOfWords(
  'either way|always|(?:both|all|any) (?:ways?|directions?|orders?)',
  '(?:whatever|whichever|regardless of) (?:the )?(?:way|direction|order)',
)

/**
 * Where the description of a parameter puts entries that have nothing at a member, whichever way it sorts: "tasks without
 * due date come last either way". What is said of one way alone is not read.
 */
export function missingAt({ description = '', schema }: Parameter, property: string): SortKey['missing'] {
  const prose = `${description}. ${schemaObject(schema).description ?? ''}`
  const name = wordsOf(property).join(' ')
  const isOf = (sentence: string): boolean =>
    OF_ANY.test(sentence) ||
    (LACKING.test(sentence) && ` ${wordsOf(sentence).join(' ')} `.includes(` ${name} `))
  const told = prose.split(/[.;!]\s/).find(each => WHICHEVER.test(each) && isOf(each))
  const [only, other] = told?.match(STANDING) ?? []
  if (told === undefined || only === undefined || other !== undefined || /\bnot\b|n't\b/.test(told))
    return undefined
  return LAST.test(only) ? 'last' : 'first'
}

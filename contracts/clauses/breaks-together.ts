import type { SchemaObject } from '../model/schema.ts'
import { isLanguage, languageOf } from '../regex/language-of.ts'
import { keepsStrictly } from './keeps.ts'

/**
 * Which keywords of a text's schema cannot be broken alone, and the joint clause they stand as: where no text shorter than
 * `minLength` keeps the pattern or the format, such a text breaks both (`minLength+pattern`).
 */
export function breaksTogether(schema: SchemaObject): ReadonlyMap<string, string> {
  const { minLength = 0, pattern, format } = schema
  if (minLength === 0) return new Map()
  if (pattern !== undefined && !hasShorter(pattern, minLength)) return joint('minLength+pattern')
  const emptyOnly = minLength === 1 && format !== undefined && pattern === undefined
  return emptyOnly && !keepsStrictly({ type: 'string', format }, '') ? joint('minLength+format') : new Map()
}

const joint = (id: string): ReadonlyMap<string, string> => new Map([['minLength', id]])

/** Whether some text of fewer characters matches the pattern; assumed where the pattern is beyond automata. */
function hasShorter(pattern: string, length: number): boolean {
  const language = languageOf(pattern)
  return !isLanguage(language) || !language.withLength(0, length - 1).isEmpty
}

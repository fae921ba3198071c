import type { Json } from '../model/json.ts'
import type { SchemaObject } from '../model/schema.ts'

type Keyword = keyof SchemaObject

const shown = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value))
const counted = (count: number | undefined, one: string): string =>
  `${count} ${count === 1 ? one : `${one}s`}`
const anA = (name: string): string => (/^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`)

const words: { readonly [keyword in Keyword]?: (schema: SchemaObject) => string } = {
  type: ({ type, nullable }) => [type ?? []].flat().map(anA).join(' or ') + (nullable ? ' or null' : ''),
  enum: schema => `one of ${(schema.enum ?? []).map(shown).join(', ')}`,
  const: schema => `exactly ${shown(schema.const)}`,
  pattern: schema => `text that matches ${schema.pattern}`,
  format: schema => `text in the format ${schema.format}`,
  minLength: schema => `at least ${counted(schema.minLength, 'character')}`,
  maxLength: schema => `at most ${counted(schema.maxLength, 'character')}`,
  minimum: schema => (schema.exclusiveMinimum === true ? 'more than ' : 'at least ') + schema.minimum,
  maximum: schema => (schema.exclusiveMaximum === true ? 'less than ' : 'at most ') + schema.maximum,
  exclusiveMinimum: schema => `more than ${schema.exclusiveMinimum}`,
  exclusiveMaximum: schema => `less than ${schema.exclusiveMaximum}`,
  multipleOf: schema => `a multiple of ${schema.multipleOf}`,
  minItems: schema => `at least ${counted(schema.minItems, 'item')}`,
  maxItems: schema => `at most ${counted(schema.maxItems, 'item')}`,
  uniqueItems: () => 'no item twice',
  minProperties: schema => `at least ${counted(schema.minProperties, 'member')}`,
  maxProperties: schema => `at most ${counted(schema.maxProperties, 'member')}`,
  additionalProperties: () => 'no members but the documented ones',
  allOf: () => 'every one of several schemas',
  anyOf: () => 'one of several schemas',
  oneOf: () => 'exactly one of several schemas',
  not: () => 'none of what is excluded',
}

/** What a keyword asks, as it completes "the request must keep …". */
export function keywordInWords(keyword: Keyword, schema: SchemaObject): string {
  return words[keyword]?.(schema) ?? `the keyword ${keyword}`
}

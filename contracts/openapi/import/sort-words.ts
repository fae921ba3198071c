import { besidesNothing, itemOf } from '../../clauses/besides-nothing.ts'
import { keepsStrictly } from '../../clauses/keeps.ts'
import { schemaObject } from '../../clauses/places-of.ts'
import type { Parameter } from '../../model/endpoint.ts'
import type { SortKey } from '../../model/relation.ts'
import type { Json } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'

/** A value of a parameter, the word in it that names a field, and whether it says that the least comes first. */
export interface SortWord {
  readonly json: Json
  readonly word: string
  readonly way?: SortKey['way']
}

const signed = /^([+-])(.+)$/
const tailed = /^(.+?)[:,.|\s_-]?(asc|desc|ascending|descending)$/i
const headed = /^(asc|desc)[(:](.+?)\)?$/i

/** Ways of writing a field that goes down, as documents print them for a field of their own. */
const downs: readonly string[] = ['-%', '%,desc', '%:desc', '%_desc', '%.desc', '% desc']
const ups: readonly string[] = ['%', '%,asc', '%:asc', '%_asc']

/** The fields that the values of a parameter name: its listed ones, or those that its description or its pattern knows. */
export function wordsToSort(parameter: Parameter, members: readonly string[]): readonly SortWord[] {
  const schema = itemOf(parameter.schema) ?? besidesNothing(parameter.schema)
  const { enum: listed } = schemaObject(schema)
  const values = listed?.filter(value => typeof value === 'string') ?? written(parameter, schema, members)
  return values.map(value => ({ json: value, ...read(value) }))
}

function read(value: string): Omit<SortWord, 'json'> {
  const [, sign, rest = ''] = signed.exec(value) ?? []
  if (sign !== undefined) return { word: rest, way: sign === '-' ? 'down' : 'up' }
  const [, word = '', tail] = tailed.exec(value) ?? []
  if (tail !== undefined) return { word, way: wayOf(tail) }
  const [, head, field = ''] = headed.exec(value) ?? []
  return head === undefined ? { word: value } : { word: field, way: wayOf(head) }
}

export const wayOf = (word: string): 'up' | 'down' => (/^desc/i.test(word) ? 'down' : 'up')

/** Without a list of values: fields that the pattern alone lets through, or that the description and its examples name. */
function written(parameter: Parameter, schema: Schema, members: readonly string[]): readonly string[] {
  const { pattern, type } = schemaObject(schema)
  if (type !== undefined && type !== 'string') return []
  const strictly = (value: string): boolean => keepsStrictly(schema, value)
  const isTold = pattern !== undefined && !strictly('plumbline')
  const { fields, forms } = isTold ? { fields: members, forms: downs } : toldOf(parameter, schema, members)
  return fields.flatMap(name => [
    ...ups
      .map(form => form.replace('%', name))
      .filter(strictly)
      .slice(0, 1),
    ...forms
      .map(form => form.replace('%', name))
      .filter(strictly)
      .slice(0, 1),
  ])
}

/** What prose and examples tell of the fields, and of the forms in which they go down. */
function toldOf(parameter: Parameter, schema: Schema, members: readonly string[]) {
  const { description = '', example, examples = [], default: usual } = schemaObject(schema)
  const shown = [example, ...examples, usual, schemaObject(parameter.schema).example].flat()
  const values = shown.filter(value => typeof value === 'string')
  const prose = `${parameter.description ?? ''} ${description}`
  const fields = inProse(prose, values, members)
  const isOpen = ofAnyProperty.test(prose)
  const forms = downs.filter(
    form =>
      [...members, 'field', 'property'].some(name =>
        [prose, ...values].some(text => text.includes(form.replace('%', name))),
      ) ||
      (form === '%,desc' && isOpen) ||
      (form === '-%' && minus.test(prose)),
  )
  return { fields: fields.length === 0 && isOpen ? members : fields, forms }
}

/** Spring's words for it: `property,(asc|desc)`. */
const ofAnyProperty = /property\s*[,(]+\s*asc\s*\|\s*desc/i
const minus = /\bminus\b|\bhyphen\b|[`'"(]-[`'")]/i

/** What stands in quotes, and what is listed: several words one after the other, all of them members. */
function inProse(prose: string, values: readonly string[], members: readonly string[]): readonly string[] {
  const isMember = (word: string): boolean => members.includes(word)
  const quoted = [...prose.matchAll(/[`'"]([^`'"\s]+)[`'"]/g)].flatMap(([, word = '']) => read(word).word)
  const runs = [...prose.matchAll(/[+-]?\w+(?:\s*(?:[,|/]|\bor\b|\band\b)\s*(?:(?:or|and)\s+)?[+-]?\w+)+/g)]
  const listed = runs
    .map(([run]) => run.split(/\s*(?:[,|/]|\bor\b|\band\b)\s*/).filter(word => word !== ''))
    .map(words => words.map(word => read(word).word))
    .filter(words => words.every(isMember))
  const named = [...quoted, ...values.map(value => read(value).word), ...listed.flat()]
  return [...new Set(named.filter(isMember))]
}

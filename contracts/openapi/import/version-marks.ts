import { acceptedSchemas } from '../../clauses/accepted-replies.ts'
import { typesOf } from '../../clauses/lexical/read-text.ts'
import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'
import { restOf } from './calls-of.ts'
import { fieldOf, namesInShapes, propertiesOf, requiredIn } from './properties-of.ts'

const COUNTS = /^((row|lock|record)_?)?(version|revision|rev)$/i
/** What is answered where a thing was changed in the meantime (RFC 9110, 15.5.10 and 15.5.13). */
const CONFLICTS = ['409', '412']

/**
 * The member of a body that says which version of a thing a change is about, as optimistic locks have it: a number that
 * every read of that path shows, that can't be given to a new one, and that a conflict is told for. Where it may be left
 * out, it is: any other value than the current one may be refused.
 */
export function versionMarks(endpoint: Endpoint, endpoints: readonly Endpoint[]): Endpoint['marks'] {
  const { method, path } = restOf(endpoint)
  if (!/^(PUT|PATCH|POST)$/.test(method) || !CONFLICTS.some(status => status in endpoint.responses)) return {}
  const shown = endpoints.find(each => restOf(each).method === 'GET' && restOf(each).path === path)
  const schema = endpoint.body?.schema
  if (!shown || !path.endsWith('}')) return {}
  const names = propertiesOf(schema).filter(
    name =>
      COUNTS.test(name) &&
      isNumber(fieldOf(schema, name)) &&
      acceptedSchemas(shown).some(reply => namesInShapes(reply).includes(name)) &&
      !isGiven(name, path, endpoints),
  )
  const marks: Marks = { version: true }
  return Object.fromEntries(
    names.map((name): readonly [Place, Marks] => [
      `body/${name}`,
      requiredIn(schema).includes(name) ? marks : { ignorable: true },
    ]),
  )
}

const isNumber = (schema: Schema | undefined): boolean =>
  schema !== undefined && typesOf(schema).has('integer')

/** Whether what makes a new thing takes it. */
const isGiven = (name: string, item: string, endpoints: readonly Endpoint[]): boolean =>
  endpoints.some(
    each =>
      restOf(each).method === 'POST' &&
      restOf(each).path === item.slice(0, item.lastIndexOf('/')) &&
      propertiesOf(each.body?.schema).includes(name),
  )

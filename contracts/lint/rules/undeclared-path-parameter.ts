import { schemaObject } from '../../clauses/places-of.ts'
import { undeclaredPathParameter } from '../../dsl/readings/fields.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { SchemaObject } from '../../model/schema.ts'
import type { Rule } from '../rule.ts'
import { spotsOf } from '../spots.ts'

/** A parameter without any schema counts as undeclared: importers add it so that the path can be filled. */
export const undeclaredPathParameterRule: Rule = {
  id: 'undeclared-path-parameter',
  weight: 'error',
  says: 'The path names a parameter that is declared nowhere, or without a type.',
  remedy: 'Declare it with `in: path`, `required: true` and its schema.',
  check({ endpoints }, report) {
    for (const endpoint of endpoints)
      for (const name of undeclared(endpoint)) {
        const place = `path/${name}`
        const reading = undeclaredPathParameter(place, like(name, endpoints))
        report({ endpoint, place, says: `{${name}} is not declared`, reading })
      }
  },
}

function undeclared({ path, parameters }: Endpoint): readonly string[] {
  const named = [...path.matchAll(/\{([^}]+)\}/g)].flatMap(([, name]) => name ?? [])
  const declared = parameters.filter(
    each => each.in === 'path' && Object.keys(schemaObject(each.schema)).length > 0,
  )
  return named.filter(name => !declared.some(each => each.name === name))
}

/** The type that fields of that name have elsewhere in the document; a text where there is none. */
function like(name: string, endpoints: readonly Endpoint[]): SchemaObject {
  const namesakes = endpoints
    .flatMap(spotsOf)
    .filter(spot => spot.name === name && spot.schema.type !== undefined)
  const type = namesakes[0]?.schema.type
  return type === undefined ? { type: 'string', minLength: 1 } : { type }
}

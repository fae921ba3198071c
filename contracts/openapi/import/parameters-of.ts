import type { Parameter } from '../../model/endpoint.ts'
import { membersOf, requiredMembers, schemaObject } from '../../clauses/places-of.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { styleOf } from './body-of.ts'
import { textAt } from './members-at.ts'
import type { Resolving } from './resolving.ts'
import { schemaOf } from './schema-of.ts'

/**
 * Headers that the media types and the security schemes speak for: as parameters they are ignored (OpenAPI 3, Parameter
 * Object).
 */
const saidElsewhere = /^(accept|content-type|authorization)$/i

/** The parameters of an operation, those of its path first; what its path names and nobody declares may be anything. */
export function parametersOf(
  path: string,
  printed: readonly Json[],
  resolving: Resolving,
): readonly Parameter[] {
  const read = printed.map(resolving.object).flatMap(each => parameterOf(each, resolving))
  const declared = [...new Map(read.map(each => [`${each.in}/${each.name}`, each])).values()]
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].flatMap(([, name]) => name ?? [])
  const missing = inPath.filter(name => !declared.some(each => each.in === 'path' && each.name === name))
  return [
    ...missing.map((name): Parameter => ({ in: 'path', name, required: true, schema: {} })),
    ...declared,
  ]
}

function parameterOf(printed: JsonObject, resolving: Resolving): readonly Parameter[] {
  const [name, place] = [textAt(printed, 'name'), textAt(printed, 'in')]
  if (name === undefined || (place !== 'path' && place !== 'query' && place !== 'header')) {
    resolving.problem(`the parameter ${name ?? '(without a name)'} in ${place ?? '(nowhere)'} is not read`)
    return []
  }
  if (place === 'header' && saidElsewhere.test(name)) return []
  const [style, description] = [styleOf(printed), textAt(printed, 'description')]
  const parameter: Parameter = {
    in: place,
    name,
    required: place === 'path' || printed['required'] === true,
    schema: schemaOf(printed['schema'], resolving),
    ...(style && { style }),
    ...(description !== undefined && { description }),
  }
  return textAt(printed, 'style') === 'deepObject' ? membersOfDeep(parameter) : [parameter]
}

/** `filter[make]=…`: each member of a deep object is a parameter of its own (OpenAPI 3, Style Values). */
function membersOfDeep(parameter: Parameter): readonly Parameter[] {
  const { name, required, schema } = parameter
  const members = Object.entries(membersOf(schema))
  if (members.length === 0 || members.some(([, member]) => isThing(member))) return [parameter]
  const needed = required ? requiredMembers(schema) : []
  return members.map(([member, inner]) => {
    const { description } = schemaObject(inner)
    return {
      in: parameter.in,
      name: `${name}[${member}]`,
      required: needed.includes(member),
      schema: inner,
      ...(description !== undefined && { description }),
    }
  })
}

const isThing = (schema: Schema): boolean =>
  ['object', 'array'].some(type => [schemaObject(schema).type ?? []].flat().some(each => each === type))

import { membersOf } from '../../clauses/places-of.ts'
import type { Body, Endpoint } from '../../model/endpoint.ts'
import type { Json } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { requiredIn } from './properties-of.ts'
import { slugOf } from './names.ts'

/**
 * An operation whose body has one of several shapes, told apart by the value of one member, as an endpoint for each shape:
 * each has places of its own. All others as they are.
 */
export function shapesOf(endpoint: Endpoint): readonly Endpoint[] {
  const { body } = endpoint
  const branches = body && branchesOf(body.schema)
  const tag = branches && tagAmong(branches)
  if (!body || !branches || tag === undefined) return [endpoint]
  return branches.map(schema => ofShape(endpoint, { ...body, schema }, String(onlyValue(schema, tag))))
}

function ofShape(endpoint: Endpoint, body: Body, shape: string): Endpoint {
  const { id, title, source } = endpoint
  return { ...endpoint, id: `${id}-${slugOf(shape)}`, title: `${title} (${shape})`, source, body }
}

function branchesOf(schema: Schema): readonly Schema[] | undefined {
  if (typeof schema !== 'object' || schema.properties !== undefined || schema.allOf !== undefined)
    return undefined
  return schema.oneOf ?? schema.anyOf
}

/** The member that each shape must have, each with a value of its own. */
function tagAmong(branches: readonly Schema[]): string | undefined {
  const [first, ...others] = branches
  if (first === undefined || others.length === 0) return undefined
  return Object.keys(membersOf(first)).find(name => {
    const values = branches.map(branch =>
      requiredIn(branch).includes(name) ? onlyValue(branch, name) : undefined,
    )
    return !values.includes(undefined) && new Set(values).size === branches.length
  })
}

function onlyValue(branch: Schema, name: string): Json | undefined {
  const member = membersOf(branch)[name]
  if (typeof member !== 'object') return undefined
  const [only, ...others] = member.const === undefined ? (member.enum ?? []) : [member.const]
  return others.length === 0 && typeof only !== 'object' ? only : undefined
}

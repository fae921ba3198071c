import { acceptedSchemas } from '../../clauses/accepted-replies.ts'
import { itemOf } from '../../clauses/besides-nothing.ts'
import { entryAppears, entryDisappears, idempotent, inferred, writes } from '../../dsl/relations.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { restOf } from './calls-of.ts'
import { fieldOf } from './properties-of.ts'
import type { Resource } from './resource-of.ts'

/**
 * What puts one thing into another and takes it out again, where both stand for themselves and the read of the one shows
 * which others are in it: `PUT` and `DELETE /tasks/{taskId}/labels/{labelId}` beside `/tasks/{taskId}` and
 * `/labels/{labelId}`. Such a request is about what the other thing is put into.
 */
export const withAssociations = (
  endpoints: readonly Endpoint[],
  resources: readonly Resource[],
): readonly Endpoint[] =>
  endpoints.map(endpoint => {
    const found = isPaired(endpoint, endpoints) ? associationOf(endpoint, resources, endpoints) : undefined
    return found ? associating(endpoint, found) : endpoint
  })

/** Whether what one operation puts in another one takes out; neither has anything else to say. */
function isPaired(endpoint: Endpoint, endpoints: readonly Endpoint[]): boolean {
  const { method, path } = restOf(endpoint)
  const other = method === 'PUT' ? 'DELETE' : method === 'DELETE' ? 'PUT' : undefined
  return (
    endpoint.body === undefined &&
    endpoints.some(each => restOf(each).path === path && restOf(each).method === other)
  )
}

interface Association {
  /** The list by whose name the container shows what is in it. */
  readonly property: string
  readonly container: string
  readonly held: string
}

function associationOf(
  endpoint: Endpoint,
  resources: readonly Resource[],
  endpoints: readonly Endpoint[],
): Association | undefined {
  const [, item, within, property = '', name] =
    /^(.*\{([^{}]+)\})\/([^/{}]+)\/\{([^{}]+)\}$/.exec(restOf(endpoint).path) ?? []
  const container = resources.find(each => each.item === item && each.entity.known === within)
  const held = resources.find(each => each.entity.known === name)
  return container && held && container !== held && isShown(endpoints, container, property)
    ? { property, container: container.entity.known, held: held.entity.known }
    : undefined
}

const isShown = (endpoints: readonly Endpoint[], { item }: Resource, property: string): boolean =>
  endpoints
    .filter(each => restOf(each).method === 'GET' && restOf(each).path === item)
    .flatMap(acceptedSchemas)
    .some(schema => {
      const field = fieldOf(schema, property)
      return field !== undefined && itemOf(field) !== undefined
    })

function associating(endpoint: Endpoint, { property, container, held }: Association): Endpoint {
  const key = `path/${held}`
  const isPut = restOf(endpoint).method === 'PUT'
  const entry = isPut ? entryAppears(key) : entryDisappears(key)
  return {
    ...endpoint,
    marks: {
      ...endpoint.marks,
      [`path/${container}`]: { names: container, subject: true },
      [key]: { names: held },
    },
    relations: [inferred(writes({ [property]: entry })), ...(isPut ? [idempotent()] : [])],
  }
}

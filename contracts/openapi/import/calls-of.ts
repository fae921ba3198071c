import { keptOf } from '../../clauses/kept.ts'
import type { Endpoint, Method } from '../../model/endpoint.ts'
import { requiredIn } from './properties-of.ts'

/** Verbs of calls, by the method that would say the same of a resource. */
const VERBS: readonly (readonly [RegExp, Method, 'all' | 'one'])[] = [
  [/^(create|add|new|insert|register)$/i, 'POST', 'all'],
  [/^(list|index|all)$/i, 'GET', 'all'],
  [/^(info|get|show|read|retrieve|view|details?)$/i, 'GET', 'one'],
  [/^(update|edit|change|modify|set)$/i, 'PATCH', 'one'],
  [/^(delete|remove|destroy)$/i, 'DELETE', 'one'],
]

/** What a request does to a resource, by its method and path. */
export interface Rest {
  readonly method: Method
  /** Without a slash at its end, which is a matter of the framework. */
  readonly path: string
}

interface Call {
  readonly thing: string
  readonly method: Method
  readonly of: 'all' | 'one'
}

/** `POST /task.remove` does what `DELETE /task/{task_id}` would; undefined for whatever is no such call. */
function callOf({ method, path }: Endpoint): Call | undefined {
  const [, thing, word] = /^(?:\/[^{}]*)?\/([a-z][\w-]*)[.:]([a-z]+)$/i.exec(path) ?? []
  const verb = VERBS.find(([pattern]) => pattern.test(word ?? ''))
  return method === 'POST' && thing !== undefined && verb
    ? { thing, method: verb[1], of: verb[2] }
    : undefined
}

/** The member of its body by which a call names the thing that it is about. */
function nameIn({ body }: Endpoint, thing: string): string | undefined {
  const singular = thing.replace(/s$/i, '')
  const names = ['id', ...['_id', 'Id', 'ID'].map(end => `${singular}${end}`)].map(name => name.toLowerCase())
  return requiredIn(body?.schema).find(name => names.includes(name.toLowerCase()))
}

/** A call about one thing, with the mark of what names it. */
export function withSubject(endpoint: Endpoint): Endpoint {
  const call = callOf(endpoint)
  const name = call?.of === 'one' ? nameIn(endpoint, call.thing) : undefined
  if (!call || name === undefined) return endpoint
  const names = name.toLowerCase() === 'id' ? `${call.thing}Id` : name
  return { ...endpoint, marks: { ...endpoint.marks, [`body/${name}`]: { names, subject: true } } }
}

/** What the request does, as a resource would have it. */
export const restOf: (endpoint: Endpoint) => Rest = keptOf(endpoint => {
  const call = callOf(endpoint)
  if (!call) return { method: endpoint.method, path: endpoint.path.replace(/\/$/, '') }
  const name = nameIn(endpoint, call.thing)
  const path = call.of === 'one' && name !== undefined ? `/${call.thing}/{${name}}` : `/${call.thing}`
  return { method: call.method, path }
})

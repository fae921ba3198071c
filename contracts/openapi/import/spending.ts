import { documentsConflict } from '../../clauses/conflict.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { restOf } from './calls-of.ts'
import type { Resource } from './resource-of.ts'

/** What is done to a thing once: afterwards it is not what it was, and no document says how it becomes that again. */
const SPENDS =
  /^(archive|cancel|close|finish|complete|done|end|stop|terminate|resolve|block|ban|suspend|disable|deactivate|revoke|expire|void|refund|reject|merge|transfer|purge|clear|empty|delete|remove|destroy)$/i

/**
 * An operation that uses up what it is about, by its verb: `POST /project.archive`. On a thing of the run's own (`made` has
 * what names those) it is tried as what locks out. What a profile knows others have use for: it is tried on spare things
 * alone, which the profile may name under a kind of their own.
 */
export function withSpending(endpoint: Endpoint, made: readonly Resource[]): Endpoint {
  const { method, path, relations } = endpoint
  if (relations.some(({ kind }) => kind !== 'default')) return endpoint
  const verb = /[/.:]([a-z]+)\/?$/i.exec(path)?.[1] ?? ''
  const isSpending = method === 'DELETE' || (method !== 'GET' && SPENDS.test(verb))
  const own = made.find(({ entity }) =>
    Object.values(endpoint.marks).some(({ subject, names }) => subject && names === entity.known),
  )
  if (own && isElsewhere(endpoint, own)) return method === 'PUT' ? endpoint : spared(endpoint)
  if (own) return isSpending || isTurn(endpoint) ? { ...endpoint, locksOut: true } : endpoint
  return isSpending ? spared(endpoint) : endpoint
}

/** What is done to a thing in one state of several, so that a conflict is documented: not to the same one again. */
const isTurn = (endpoint: Endpoint): boolean => endpoint.method === 'POST' && documentsConflict(endpoint)

/** Whether a thing is meant as a part of another one (`/courses/{courseId}/students/{studentId}`), which a new one is not. */
const isElsewhere = (endpoint: Endpoint, { item }: Resource): boolean =>
  Object.entries(endpoint.marks).some(([place, { subject }]) => subject && place.startsWith('path/')) &&
  !(restOf(endpoint).path === item || endpoint.path.startsWith(`${item}/`))

/** The last thing that is named is what the operation is about. */
function spared(endpoint: Endpoint): Endpoint {
  const { marks } = endpoint
  const last = Object.entries(marks).findLast(([, { names, within }]) => names !== undefined && !within)
  if (!last) return endpoint
  const [place, { subject, names = '', ...more }] = last
  return { ...endpoint, marks: { ...marks, [place]: { ...more, names: spareKind(names) } } }
}

/** `project_id` → `spare_project_id`, `projectId` → `spareProjectId` */
const spareKind = (kind: string): string =>
  kind.includes('_') ? `spare_${kind}` : `spare${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`

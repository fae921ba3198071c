import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'

/** What is done to a thing once: afterwards it is not what it was, and no document says how it becomes that again. */
const SPENDS =
  /^(archive|cancel|close|finish|complete|done|end|stop|terminate|resolve|block|ban|suspend|disable|deactivate|revoke|expire|void|refund|reject|merge|transfer|purge|clear|empty|delete|remove|destroy)$/i

/**
 * An operation that uses up what it is about, by its verb: `POST /project.archive`. On a thing of the run's own (`made` has
 * what names those) it is tried as what locks out. What a profile knows others have use for: it is tried on spare things
 * alone, which the profile may name under a kind of their own.
 */
export function withSpending(endpoint: Endpoint, made: readonly string[]): Endpoint {
  const { method, path, marks, relations } = endpoint
  const verb = /[/.:]([a-z]+)\/?$/i.exec(path)?.[1] ?? ''
  const isSpending = method === 'DELETE' || (method !== 'GET' && SPENDS.test(verb))
  if (!isSpending || relations.length > 0) return endpoint
  const isOwn = Object.values(marks).some(({ subject, names = '' }) => subject && made.includes(names))
  return isOwn ? { ...endpoint, locksOut: true } : { ...endpoint, marks: spared(marks) }
}

/** The last thing that is named is what the operation is about. */
function spared(marks: Endpoint['marks']): { readonly [place: Place]: Marks } {
  const last = Object.entries(marks).findLast(([, { names, within }]) => names !== undefined && !within)
  if (!last) return marks
  const [place, { subject, names = '', ...more }] = last
  return { ...marks, [place]: { ...more, names: spareKind(names) } }
}

/** `project_id` → `spare_project_id`, `projectId` → `spareProjectId` */
const spareKind = (kind: string): string =>
  kind.includes('_') ? `spare_${kind}` : `spare${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`

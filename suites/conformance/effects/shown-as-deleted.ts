import { namesIn } from '../../../contracts/clauses/names-in.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { View } from '../../../contracts/model/snapshot.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'

/** `deletedAt`, `is_deleted`, `removedOn`: members that say that, or when, something was deleted. */
const TELLS = /^(?:is_?)?(?:deleted|removed)(?:_?(?:at|on|by|date|time))?$/i

/** Whether a reply says of an entity that it was deleted, in a member that the documentation has for that. */
export function isShownAsDeleted(endpoints: readonly Endpoint[], { read, places }: View): boolean {
  const replies = Object.values(endpoints.find(({ id }) => id === read)?.responses ?? {})
  const telling = new Set(
    replies
      .flatMap(({ schema }) => (schema === undefined ? [] : namesIn(schema)))
      .filter(name => TELLS.test(name)),
  )
  if (telling.size === 0) return false
  return [...places].some(
    ([place, shown]) =>
      telling.has(segmentsOf(place).at(-1) ?? '') &&
      shown.some(value => value !== null && value !== '' && value !== false && value !== 0),
  )
}

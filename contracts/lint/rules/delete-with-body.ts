import type { Rule } from '../rule.ts'
import { eachEndpoint } from '../spots.ts'

export const deleteWithBody: Rule = {
  id: 'delete-with-body',
  weight: 'warning',
  says: 'A GET or DELETE carries a body, which HTTP gives no meaning and proxies may drop.',
  remedy: 'Move its fields to the query, or make it a POST.',
  check: eachEndpoint(({ method, body }) => {
    if (!body || (method !== 'GET' && method !== 'DELETE')) return undefined
    return { place: 'body', says: `${method} with ${body.mediaType}` }
  }),
}

import { readOnlyField } from '../../dsl/readings/fields.ts'
import type { Rule } from '../rule.ts'
import type { Spot } from '../spots.ts'
import { spotsOf, wordsOf } from '../spots.ts'

export const readOnlyInBody: Rule = {
  id: 'read-only-in-body',
  weight: 'warning',
  says: 'A field that the server sets stands in the request: ignored or refused, nobody says which.',
  remedy: 'Leave it out of the request, or say what sending it does.',
  check({ endpoints }, report) {
    for (const spot of endpoints.flatMap(spotsOf))
      if (isSetByServer(spot)) {
        const { endpoint, place } = spot
        report({ endpoint, place, says: 'set by the server', reading: readOnlyField(place) })
      }
  },
}

/** Marked or described as read-only, an author or time of the record, or the id that the path already names. */
function isSetByServer({ endpoint, place, name, schema, prose }: Spot): boolean {
  if (!place.startsWith('body/')) return false
  if (schema.readOnly === true || /\bread[- ]?only\b|\bpopulated from\b/i.test(prose)) return true
  if (/^(created|updated|deleted) (at|by|on)$/.test(wordsOf(name).join(' '))) return true
  return place === 'body/id' && endpoint.path.includes('{id}')
}

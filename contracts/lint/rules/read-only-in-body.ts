import { readOnlyField } from '../../dsl/readings/fields.ts'
import type { Rule } from '../rule.ts'
import { isSetByServer, spotsOf } from '../spots.ts'

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

import { conforms } from '../../check/conforms.ts'
import { sampleValue } from '../../dsl/readings/texts.ts'
import { sampledValues } from '../samples.ts'
import type { Rule } from '../rule.ts'

export const sampleBreaksSchema: Rule = {
  id: 'sample-breaks-schema',
  weight: 'warning',
  says: 'A printed sample or example sends what the schema refuses.',
  remedy: 'Print a sample that can be sent as it stands.',
  check({ endpoints }, report) {
    for (const endpoint of endpoints)
      for (const { place, schema, value } of sampledValues(endpoint)) {
        if (!Array.isArray(conforms(schema, value))) continue
        report({
          endpoint,
          place,
          says: `sample ${JSON.stringify(value)}`,
          reading: sampleValue(place, value),
        })
      }
  },
}

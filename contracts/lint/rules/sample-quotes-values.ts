import { quotedSample } from '../../dsl/readings/texts.ts'
import type { Rule } from '../rule.ts'
import { unquoted } from '../samples.ts'

export const sampleQuotesValues: Rule = {
  id: 'sample-quotes-values',
  weight: 'warning',
  says: 'A printed sample of a form puts quotes around values, which would be sent along.',
  remedy: 'Print the form as it is sent: `name=value`, percent-encoded, without quotes.',
  check({ endpoints }, report) {
    for (const endpoint of endpoints)
      for (const { values } of endpoint.samples ?? [])
        for (const [place, value] of Object.entries(values)) {
          if (endpoint.body?.mediaType === 'application/json') continue
          if (typeof value !== 'string' || unquoted(value) === undefined) continue
          report({ endpoint, place, says: value, reading: quotedSample(place, value) })
        }
  },
}

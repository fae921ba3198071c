import { envelope } from '../../dsl/readings/fields.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Rule } from '../rule.ts'
import { eachEndpoint } from '../spots.ts'

export const envelopeUnsaid: Rule = {
  id: 'envelope-unsaid',
  weight: 'warning',
  says: 'The reply is said to hold the request too, in a wrapper that the request is not shown in.',
  remedy: 'Print a whole request body, wrapper included.',
  check: eachEndpoint(endpoint => {
    const { body } = endpoint
    const name = body?.envelope ?? wrapperNamed(endpoint)
    if (!body || name === undefined) return undefined
    return {
      place: 'body',
      says: `fields at the top, or inside "${name}"`,
      reading: envelope(name, body.schema),
    }
  }),
}

/** "UserAPIBody handles request/response for a single user" → `user`. */
function wrapperNamed({ body, responses }: Endpoint): string | undefined {
  if (body?.mediaType !== 'application/json') return undefined
  const prose = Object.values(responses).map(({ description }) => description)
  const found = prose.map(text => /\b([A-Z][a-z]+)\w*Body handles request\b/.exec(text)?.[1]).find(Boolean)
  return found?.toLowerCase()
}

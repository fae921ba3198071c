import { placesOf } from '../../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'

/** No format's, and deep for whoever reads it. */
export const BRACKETS = '{"a":[[[[[['

/** Whether something of the body is required, so that one without anything must be refused. */
export const asksForSomething = (endpoint: Endpoint): boolean =>
  placesOf(endpoint).some(({ place, required }) => required && place.startsWith('body/'))

/** The request with a body that cannot be read, where it has one. */
export const unreadable = (draft: Draft): Draft => ({
  ...draft,
  alterations: [
    ...(draft.alterations ?? []),
    {
      kind: 'raw-body',
      bytes: new TextEncoder().encode(BRACKETS),
      contentType: labelOf(draft.endpoint),
    },
  ],
})

/** A form in parts is not even begun to be read without the text between them. */
function labelOf({ body }: Endpoint): string {
  const type = body?.mediaType ?? 'application/json'
  return type === 'multipart/form-data' ? `${type}; boundary=between` : type
}

import { placeAt, schemaObject } from '../../../contracts/clauses/places-of.ts'
import { typeOf } from '../../../contracts/clauses/type-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { zoneWithoutWorld } from '../../../fixtures/requests/zone-of-value.ts'

/** Texts of an open domain; what is listed is written member by member elsewhere. */
export function isText(endpoint: Endpoint, place: Place): boolean {
  const schema = printedAt(endpoint, place)
  const { enum: listed } = schema
  return typeOf(schema) === 'string' && listed === undefined && endpoint.marks[place]?.names === undefined
}

/** Whether nothing is documented of the text but that it is one. */
export function isFree(endpoint: Endpoint, place: Place): boolean {
  const { pattern, format } = printedAt(endpoint, place)
  return pattern === undefined && format === undefined
}

/** Whether the text is an address of some format. */
export const isAddress = (endpoint: Endpoint, place: Place): boolean =>
  printedAt(endpoint, place).format !== undefined

/** Whether the text is described as a quantity: it may be kept as a number, to which zeros in front mean nothing. */
export const isQuantity = (endpoint: Endpoint, place: Place): boolean =>
  /\b(?:max(?:imum)?|min(?:imum)?|how (?:many|much|long)|milliseconds|seconds|minutes|hours)\b/i.test(
    printedAt(endpoint, place).description ?? '',
  )

/** Whether some reading takes the text for a number of something, and none forbids it. */
export const mayCount = (endpoint: Endpoint, place: Place): boolean =>
  isQuantity(endpoint, place) ||
  (zoneWithoutWorld(endpoint, place, { json: '12' }) === 'inside' &&
    zoneWithoutWorld(endpoint, place, { json: 'amber' }) === 'neutral')

const printedAt = (endpoint: Endpoint, place: Place) => schemaObject(placeAt(endpoint, place)?.schema ?? true)

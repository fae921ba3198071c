import type { Endpoint } from '../model/endpoint.ts'
import type { Json } from '../model/json.ts'
import { isObject } from '../model/json.ts'
import { keptBy } from './kept.ts'
import { placeAt, schemaObject } from './places-of.ts'

const HOURS =
  /\b(working|work|opening|business|office|service|shop|store|school|visiting|consulting|consultation|surgery|desk)[ -](hours?|times?)\b|\bhours of (work|business|service|opening)\b/i
const TIMES = ['date-time', 'time']

/**
 * Whether a text is a time that somebody's hours may shut out, where a description speaks of them: only what it gives as an
 * example is known to lie within.
 */
export function mayBeAfterHours(endpoint: Endpoint, place: string, value: Json): boolean {
  if (typeof value !== 'string') return false
  const { isTime, examples } = timesAt(endpoint, place)
  return isTime && !examples.includes(value)
}

const timesAt = keptBy((endpoint: Endpoint, place: string) => {
  const { title, description = '', body } = endpoint
  const { format, description: own = '', example } = schemaObject(placeAt(endpoint, place)?.schema ?? true)
  const isTime = TIMES.includes(format ?? '') && HOURS.test(`${title}\n${description}\n${own}`)
  const whole = schemaObject(body?.schema ?? true).example
  const inWhole = isObject(whole) ? Object.values(whole) : []
  return { isTime, examples: isTime ? [example, ...inWhole] : [] }
})

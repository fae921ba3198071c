import type { Endpoint } from '../model/endpoint.ts'
import type { Place, Zone } from '../model/reading.ts'
import { keptBy } from './kept.ts'

/** So many answers are remembered a place; then it forgets them all and begins anew. */
const most = 2000
/** Longer texts are not worth remembering. */
const longest = 200

const memories: (endpoint: Endpoint, place: Place) => Map<string, Zone> = keptBy(
  () => new Map<string, Zone>(),
)

/** The zone of a text at a place, judged once: most of what a request carries was in the request before it. */
export function remembered(endpoint: Endpoint, place: Place, text: string, judge: () => Zone): Zone {
  if (text.length > longest) return judge()
  const memory = memories(endpoint, place)
  const known = memory.get(text)
  if (known !== undefined) return known
  if (memory.size >= most) memory.clear()
  const zone = judge()
  memory.set(text, zone)
  return zone
}

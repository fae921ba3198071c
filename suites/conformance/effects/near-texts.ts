import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { freshAt } from '../../../fixtures/requests/fresh-value.ts'
import type { RequestWorld } from '../../../fixtures/requests/world.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { SUBJECT } from './steps.ts'

/**
 * Each differs from the one before in letter case or in an accent alone, which many a comparison overlooks; then a word that
 * stands for nothing elsewhere, and a single letter.
 */
const CHAINS: readonly (readonly string[])[] = [
  ['Zoë Weiß', 'zoë weiß', 'zoe weiß', 'null', 'z'],
  ['Zoe', 'zoe', 'null', 'z'],
]

/** Texts to be written one after the other, since it is by the one before that each may be lost. */
export function nearTexts(
  world: RequestWorld,
  endpoint: Endpoint,
  place: Place,
  property: string,
): readonly DraftValue[] {
  if (endpoint.marks[place]?.unique) return recased(world, endpoint, place, property)
  const isInside = (json: string): boolean => zoneOfValue(endpoint, place, { json }, world) === 'inside'
  const chain = CHAINS.find(texts => texts.slice(0, 2).every(isInside)) ?? []
  return chain.filter(isInside).map(json => ({ json }))
}

/** A text unlike all others, and the same with its first letter in the other case. */
function recased(
  world: RequestWorld,
  endpoint: Endpoint,
  place: Place,
  property: string,
): readonly DraftValue[] {
  const [one, other] = [1, 2].map(counter => String(freshAt(endpoint, place, world, counter)))
  const first = one?.charAt(0) ?? ''
  const turned = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()
  if (one === undefined || turned === first || other?.charAt(0) !== first) return []
  const json = turned + one.slice(1)
  if (zoneOfValue(endpoint, place, { json }, world) !== 'inside') return []
  const pieces = [{ from: 'start', at: 0, remove: 1, insert: turned }] as const
  return [{ fresh: true }, { of: SUBJECT, property, edit: { pieces } }]
}

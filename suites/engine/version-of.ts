import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Response } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { isObject } from '../../contracts/model/json.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { VERSION } from '../../fixtures/requests/index.ts'
import { referencesIn } from './references.ts'

/** Whether a draft says which version of its subject it is about. */
export const namesVersion = (draft: Draft): boolean =>
  referencesIn(draft).some(({ property }) => property === VERSION)

/** The read that tells that version: of the same path. */
export function versionRead({ endpoint, values }: Draft, endpoints: readonly Endpoint[]): Draft | undefined {
  const read = endpoints.find(each => each.method === 'GET' && each.path === endpoint.path)
  if (read === undefined) return undefined
  const inPath = Object.entries(values).filter(([place]) => place.startsWith('path/'))
  return { endpoint: read, values: Object.fromEntries(inPath) }
}

/** The version that such a read tells: its entity tag, or what it shows under the name of the member that takes it. */
export function versionTold({ marks }: Endpoint, { headers, json }: Response): Json | undefined {
  const place = Object.keys(marks).find(each => marks[each]?.version)
  if (place === undefined || !place.startsWith('body/')) return headers['etag']
  return memberOf(json, place.slice(place.lastIndexOf('/') + 1))
}

/** A member by its name, of a reply or of what it holds. */
function memberOf(json: Json | undefined, name: string): Json | undefined {
  if (!isObject(json)) return undefined
  const own = json[name]
  if (own !== undefined) return own
  return Object.values(json)
    .map(inner => (isObject(inner) ? inner[name] : undefined))
    .find(inner => inner !== undefined)
}

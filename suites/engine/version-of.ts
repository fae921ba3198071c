import type { Endpoint } from '../../contracts/model/endpoint.ts'
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

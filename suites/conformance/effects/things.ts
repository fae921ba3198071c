import { acceptedSchemas } from '../../../contracts/clauses/accepted-replies.ts'
import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Schema } from '../../../contracts/model/schema.ts'
import { creatorOf, relationsOf } from '../../../fixtures/state/relations.ts'
import { entityOf, subjectPlace } from '../../engine/places-of.ts'

/** A kind of thing that new ones can be made of, and what shows one by itself. */
export interface Thing {
  readonly entity: string
  readonly reader: Endpoint
  /** What the reader is documented to show. */
  readonly reply: Schema
}

/** The thing that an API, or a part of one, is about; undefined where no new ones can be made, or none shown alone. */
export function thingOf(api: Api): Thing | undefined {
  const entity = entityOf(api)
  if (entity === undefined || !creatorOf(api, entity)) return undefined
  const reader = api.endpoints.find(
    each =>
      each.method === 'GET' &&
      /\}\/?$/.test(each.path) &&
      subjectPlace(each) !== undefined &&
      relationsOf(each, 'shows').some(shown => shown.entity === entity),
  )
  const [reply] = reader ? acceptedSchemas(reader) : []
  return reader && reply !== undefined ? { entity, reader, reply } : undefined
}

/**
 * What the path of an operation has behind that of the thing: nothing, or one name, as in `/invoices/{id}/pay`; undefined
 * where it is another path.
 */
export function nameBehind({ reader }: Thing, { path }: Endpoint): string | undefined {
  const item = plainPath(reader.path)
  if (plainPath(path) === item) return ''
  if (!path.startsWith(item)) return undefined
  return /^(?:\/actions?)?[/:]([^/{}:]+)$/.exec(plainPath(path).slice(item.length))?.[1]
}

const plainPath = (path: string): string => path.replace(/\/$/, '')

/** The place of an operation's path that names the thing. */
export const thingPlace = ({ marks }: Endpoint): Place | undefined =>
  Object.entries(marks).find(
    ([place, mark]) => place.startsWith('path/') && (mark.subject || mark.within),
  )?.[0]

/** All that is told of an operation. */
export const proseOf = ({ title, description = '' }: Endpoint): string => `${title}\n\n${description}`

import type { Endpoint } from './endpoint.ts'
import type { Citation } from './source.ts'

/** How a credential travels. `carrier` and `name` say where; Basic and Bearer ride in the Authorization header. */
export type AuthScheme =
  | { readonly kind: 'apiKey'; readonly in: 'header' | 'query'; readonly name: string }
  | { readonly kind: 'basic' }
  | { readonly kind: 'digest' }
  | { readonly kind: 'bearer' }

/** A kind of thing that endpoints are about, and how a target's replies name it. */
export interface Entity {
  readonly name: string
  /** The name under which a profile lists existing ones in `known`. */
  readonly known: string
  /** Properties by which an entity can be told apart in a list of them, most telling first (`name`, `email`). */
  readonly tellingProperties: readonly string[]
}

/** An API of one vendor: what its endpoints share. */
export interface Api {
  readonly id: string
  readonly title: string
  readonly sources: readonly Citation[]
  /** Where the documentation says that there is no other operation; without it, it may describe a part of what exists. */
  readonly complete?: Citation
  readonly auth: readonly [AuthScheme, ...AuthScheme[]]
  /** Every permission that the documentation names; `*` where it names none. */
  readonly permissions: readonly string[]
  readonly entities: readonly Entity[]
  /** The one kind of entity that this part of an API of several kinds is about. */
  readonly only?: string
  readonly endpoints: readonly Endpoint[]
  /** All endpoints of the API that this is a part of. */
  readonly whole?: readonly Endpoint[]
}

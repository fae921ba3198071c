import type { Ambiguity, ArrayStyle, Place } from './reading.ts'
import type { Relation } from './relation.ts'
import type { Json } from './json.ts'
import type { Schema } from './schema.ts'
import type { Basis, Citation } from './source.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS' | 'TRACE'

export type MediaType = 'application/json' | 'application/x-www-form-urlencoded' | 'multipart/form-data'

export interface Parameter {
  readonly in: 'path' | 'query' | 'header'
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
  readonly style?: ArrayStyle
  readonly description?: string
}

export interface Body {
  readonly mediaType: MediaType
  /** What a kind of JSON is called where it has a name of its own (`application/merge-patch+json`). */
  readonly label?: string
  readonly required: boolean
  /** Of the whole body; for forms an object whose properties are the fields. */
  readonly schema: Schema
  /** How lists are written, by property; forms only, `repeat` when not given. */
  readonly styles?: { readonly [property: string]: ArrayStyle }
  /** A property that some readings wrap the whole body in (`user`); see RULES, silence 3. */
  readonly envelope?: string
}

export interface Reply {
  readonly description: string
  /** The only one that is documented. */
  readonly mediaType?: string
  /** All that are documented, where there are several. */
  readonly mediaTypes?: readonly string[]
  readonly schema?: Schema
  readonly example?: Json
  /** An object that the reply is documented to show somewhere: members of these names have these types. */
  readonly shows?: Schema
  /** What members of that object are, in the words of their descriptions. */
  readonly described?: readonly DescribedMember[]
}

/** What a member of a reply's object means, as its description `says`. */
export type DescribedMember = { readonly member: string; readonly says: string } & (
  | { readonly is: 'absolute-url' | 'own-id' | 'moment-of-creation' | 'moment-of-change' }
  /** Shown of what is deleted alone, so not while another member has the one value, and always while it has the other. */
  | {
      readonly is: 'moment-of-deletion'
      readonly notWhile: { readonly member: string; readonly value: string }
      readonly alwaysWhile: { readonly member: string; readonly value: string }
    }
)

/** What a contract says of a place besides its schema. */
export interface Marks {
  /** Must differ from what exists: refreshed in every request; a repeated one may be refused. */
  readonly unique?: true
  /** Refers to a thing that must exist, by the name that profiles list it under in `known`: userId, groupId, viewId, … */
  readonly names?: string
  /** The document says that what it names must exist: a reference to nothing is refused. */
  readonly checked?: true
  /** Names the entity that the request is about. */
  readonly subject?: true
  /** Names what the subject stands in: the same one in all requests, as another one holds others. */
  readonly within?: true
  /** Only entries that show the place's value under this name are listed. */
  readonly keeps?: string
  /** No list is longer than the place's value. */
  readonly bounds?: true
  /** Optional, and sent all the same: what becomes of it where it is left out is said nowhere (a PUT). */
  readonly always?: true
  /** Takes nothing (`null`) as a value like any other, which replies show. */
  readonly emptied?: true
  /**
   * The version of the subject that the request is about, as a read of the same path tells it: in `ETag` for a header, and
   * under the same name for a member of the body.
   */
  readonly version?: true
  /** An object that may be laid over the one that is there: whether a part of it will do hangs on that one. */
  readonly merged?: true
  /** Has an effect outside; sent with its harmless value unless the profile allows it. */
  readonly reaches?: Reach
  /** The value under which it reaches nobody (`false` for sendActivationMail). */
  readonly harmless?: Json
  /** May be ignored or refused on writing (an id, an author); what is documented as `read-only` must be one of both. */
  readonly ignorable?: true | 'read-only'
  /** The value must not be shown by any reply (a password). */
  readonly secret?: true
  /**
   * Writing it may lock someone out (a login name, `is_active`): written to known ids only where the profile says that their
   * users can be spared, and never where it may not be undone (`for-good`: a deletion, a password that nobody is shown).
   */
  readonly locksOut?: true | 'for-good'
}

export type Reach = 'mail' | 'phone' | 'device'

/**
 * Who may call: holders of any of these permissions; `*` stands for a credential that is declared with it. Where none
 * stands, anybody may, without a credential.
 */
export interface PermissionNeed {
  readonly anyOf: readonly string[]
  readonly basis: Basis
}

/** What the documentation promises of one endpoint. Data only. */
export interface Endpoint {
  /** `<api>.<file name>`: never reworded, since baselines and histories hang on it. */
  readonly id: string
  readonly api: string
  readonly method: Method
  readonly path: string
  /** Set where the source gives no path of its own. */
  readonly pathBasis?: Basis
  /** What it does, in the words of the documentation. */
  readonly title: string
  /** The rest of the documentation's words on it, where they say more than the title. */
  readonly description?: string
  readonly source: Citation
  readonly permission: PermissionNeed
  readonly parameters: readonly Parameter[]
  readonly body?: Body
  readonly responses: { readonly [status: string]: Reply }
  readonly ambiguities: readonly Ambiguity[]
  readonly marks: { readonly [place: Place]: Marks }
  readonly relations: readonly Relation[]
  /** Has an effect outside as such (an activation link is mailed); not sent unless the profile allows it. */
  readonly reaches?: Reach
  /** Only its permission is documented: nothing but the denied half is sent to a live target. */
  readonly permissionOnly?: true
  /** Locks its subject out (deactivates, deletes): never sent for known ids. */
  readonly locksOut?: true
  /** Requests that the documentation prints, as a reader would copy them. */
  readonly samples?: readonly Sample[]
}

export interface Sample {
  readonly source: Citation
  readonly values: { readonly [place: Place]: Json }
}

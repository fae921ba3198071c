import type { Basis } from './source.ts'
import type { Json } from './json.ts'
import type { Place } from './reading.ts'

/**
 * A property of an entity, whatever a target calls it and wherever it shows it: `firstname`, `active`. A collection has
 * entries: with `key` the property is one entry of it (the view 3 of the collection `views`).
 */
export interface Effect {
  readonly property: string
  /** The request places whose values together name the entry of a collection. */
  readonly key?: readonly Place[]
  readonly value:
    | { readonly from: Place }
    /** A constant: an on/off state as a boolean, a member of a small domain as text. */
    | { readonly constant: Json }
    /** The entry as such appears in, or disappears from, its collection. */
    | { readonly entry: 'present' | 'absent' }
}

/**
 * Promises that link several requests. Each stands once, in the contract of the operation that it speaks of, and is one
 * readable line with the help of `contracts/dsl`.
 */
export type Relation = RelationBody & { readonly basis: Basis; readonly says: string }

/**
 * Something that a description says is shown: found by the value of one of these properties, or by what its member is
 * called.
 */
export interface Listed {
  readonly says: string
  readonly by: { readonly oneOf: readonly string[] } | { readonly called: readonly string[] }
}

/** As what values are compared: two texts that read as one number, or as one moment, are the same there. */
export type ComparedAs = 'number' | 'day' | 'moment' | 'text'

/** A member of the entries that an order goes by; `way` is left out where nothing says whether the least comes first. */
export interface SortKey {
  readonly property: string
  readonly as: ComparedAs
  readonly way?: 'up' | 'down'
  /** Where entries that have nothing there stand, whichever way the others go; left out where nothing says so. */
  readonly missing?: 'first' | 'last'
}

/** An order that a list can be asked for: what stands at which places, and what the entries then go by, first things first. */
export interface ListOrder {
  readonly values: { readonly [place: Place]: Json }
  readonly keys: readonly SortKey[]
}

/**
 * How a filter looks at entries: for the value that it names, `exactly` where the document says so; for a text anywhere in
 * them; or for all that is no more, or no less, than its value.
 */
export type FilterHow = 'value' | 'exactly' | 'search' | 'at-most' | 'at-least'

export type RelationBody =
  /** The request changes these properties of its subject, and nothing else of anybody. What is not sent stays. */
  | { readonly kind: 'writes'; readonly effects: readonly Effect[] }
  /** The request makes a new entity with these properties. */
  | { readonly kind: 'creates'; readonly entity: string; readonly effects: readonly Effect[] }
  | { readonly kind: 'deletes'; readonly entity: string }
  /** The reply shows the subject; `properties: 'all'` where the documentation says so (all settings). */
  | {
      readonly kind: 'shows'
      readonly entity: string
      readonly properties: readonly string[] | 'all'
      /** What the description names besides, in words of its own. */
      readonly listed?: readonly Listed[]
    }
  /** The reply lists entities of this kind. */
  | { readonly kind: 'lists'; readonly entity: string; readonly properties: readonly string[] | 'all' }
  /** The reply shows, in the member of that name, things of another kind that stand in its subject. */
  | { readonly kind: 'holds'; readonly of: string; readonly under: string }
  /** The reply lists a collection of the subject. */
  | { readonly kind: 'collects'; readonly property: string }
  /** This operation undoes the other one. */
  | { readonly kind: 'inverse'; readonly of: string }
  /** This operation has the effect that the other one has, on the properties that both write. */
  | { readonly kind: 'same-effect'; readonly as: string; readonly properties: readonly string[] }
  /** Sent twice equals sent once. */
  | { readonly kind: 'idempotent' }
  /** Omitting the place equals sending this value; `caller` is the user that the credential belongs to. */
  | { readonly kind: 'default'; readonly at: Place; readonly value: { readonly constant: Json } | 'caller' }
  /** Only entries whose properties match the place's text are listed. */
  | { readonly kind: 'selects'; readonly by: Place; readonly on: readonly string[] }
  /** With this value at the place only entries whose property has the value are listed. */
  | {
      readonly kind: 'narrows'
      readonly by: Place
      readonly when: Json
      readonly property: string
      readonly to: Json
    }
  /** The entries of the list stand in one of these orders when it is asked for. */
  | { readonly kind: 'sorts'; readonly by: Place; readonly orders: readonly ListOrder[] }
  /** Only some entries are listed: those that the place's value lets through. */
  | {
      readonly kind: 'filters'
      readonly by: Place
      readonly how: FilterHow
      /** The member of the entries that it looks at; a search does not say. */
      readonly property?: string
      readonly as: ComparedAs
      /** It takes a list of values. */
      readonly takesList?: true
      /** Any of the values that it takes will do, as an entry has but one. */
      readonly several?: true
      /** What is exactly at its limit is let through, in so many words. */
      readonly inclusive?: true
      /** It minds no upper and lower case, in so many words. */
      readonly anyCase?: true
      /** The document says that it does not go with other parameters. */
      readonly alone?: true
    }
  | { readonly kind: 'pages'; readonly start: Place; readonly limit: Place }
  /**
   * The reply lists one page. Which one is said by its number, where `from` is that of the first one if that is known, or by
   * what an earlier reply calls the next one.
   */
  | {
      readonly kind: 'turns'
      readonly page: Place
      readonly by: 'number' | 'cursor'
      readonly from?: 0 | 1
      readonly size?: Place
    }
  /** While this lock stands, the other operation can't change the property; `until` opens it. */
  | { readonly kind: 'locks'; readonly property: string; readonly against: string; readonly until: string }
  /**
   * Only the subject is touched: bystanders and the caller stay as they are. Implied by `writes`, said where the document
   * does.
   */
  | { readonly kind: 'touches-only-subject' }

import type { Endpoint, Method } from './endpoint.ts'
import type { ArrayStyle, Place } from './reading.ts'
import type { Json } from './json.ts'

/** What stands at one place of a request that is not sent yet. */
export type DraftValue =
  /** A value, written as the place's encoding writes it. */
  | { readonly json: Json }
  /** Text as it stands on the wire (before percent-encoding), for places that carry text. */
  | { readonly text: string }
  /** Of an entity of the case, by the name the case gave it: its id, or a property as it was written last. */
  | { readonly of: string; readonly property: string; readonly edit?: TextEdit }
  /** A new valid value at each send, for places marked `unique`. */
  | { readonly fresh: true; readonly edit?: TextEdit }

/**
 * A change to a text that is known only when it is sent, so that it shows what the case is about and still is the
 * entity's own, or unlike all others. Sent as text where the place carries text, as a string in JSON.
 */
export interface TextEdit {
  /** A whole number is written in base 16, before anything else. */
  readonly hexadecimal?: true
  /** A number made of the whole text stands in its place, before anything else. */
  readonly digits?: true
  /** Only its last so many characters are kept, before anything else. */
  readonly last?: number
  /** Pieces taken out and put in, one after the other; positions count from the start or from the end. */
  readonly pieces?: readonly TextPiece[]
}

export interface TextPiece {
  readonly from: 'start' | 'end'
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** Ways of writing a path that many a server takes for the same one. */
export type PathSpelling = 'trailing-slash' | 'encoded-letter' | 'doubled-slash' | 'capital-letter'

/** What a request does besides (or instead of) carrying values at documented places. */
export type Alteration =
  | { readonly kind: 'method'; readonly method: Method }
  /** The header says this; the body stays as it is. `undefined` leaves the header out. */
  | { readonly kind: 'label'; readonly contentType: string | undefined }
  /** The body is written in another format, and labelled as that. */
  | { readonly kind: 'recode'; readonly mediaType: string }
  | { readonly kind: 'raw-body'; readonly bytes: Uint8Array; readonly contentType: string | undefined }
  | { readonly kind: 'truncate-body'; readonly keep: number }
  /** The parameter or field stands twice; this one before or after the regular one. */
  | {
      readonly kind: 'repeat'
      readonly at: Place
      readonly value: DraftValue
      readonly where: 'before' | 'after'
    }
  | { readonly kind: 'array-style'; readonly at: Place; readonly style: ArrayStyle }
  /** A parameter or field that the contract does not document. */
  | { readonly kind: 'extra'; readonly at: Place; readonly value: DraftValue }
  | { readonly kind: 'path-text'; readonly change: PathSpelling }
  /** The whole JSON body stands inside an object, under this name. */
  | { readonly kind: 'envelope'; readonly name: string }
  /** Fields stand under the names that are printed, and not under those of other readings besides. */
  | { readonly kind: 'printed-names' }
  /** Parameters and fields stand in the opposite order, which says nothing. */
  | { readonly kind: 'last-first' }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }

/** A request as a claim thinks of it: values by place. A place that is absent is not sent. */
export interface Draft {
  readonly endpoint: Endpoint
  readonly values: { readonly [place: Place]: DraftValue }
  readonly alterations?: readonly Alteration[]
}

/** A request as bytes, without credentials. */
export interface WireRequest {
  readonly method: string
  /** Percent-encoded, with the query string; begins with `/` and is relative to the base URL. */
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body?: Uint8Array
}

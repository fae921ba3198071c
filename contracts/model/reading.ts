import type { Schema, SchemaObject } from './schema.ts'

/** A place in a request: `path/id`, `query/itemLimit`, `header/X-Tag`, `body`, `body/firstname`, `body/user/role`. */
export type Place = string

/**
 * One way to understand a place, as a change to the schema that is printed there. Applied in the order of the members:
 * keywords replaced (`undefined` removes one), then values that must also hold, then values that are valid besides.
 * An alternative without any of them is the text as printed.
 */
export interface Alternative {
  /** In words, as it completes "read as …". */
  readonly says: string
  readonly change?: { readonly [Keyword in keyof SchemaObject]?: SchemaObject[Keyword] | undefined }
  readonly only?: Schema
  readonly also?: Schema
  /** Another name that the field may go by under this reading (`telephone` for `telephone_number`). */
  readonly name?: string
  /** Array styles on the wire that this reading means, see ArrayStyle. */
  readonly style?: ArrayStyle
}

/**
 * An ambiguous or broken place of the documentation, with two or more alternatives. Readings at one place multiply:
 * a value is inside when it is valid under every combination, outside when it is valid under none.
 */
export interface Ambiguity {
  /** The id of the lint rule that finds this kind of defect, e.g. `default-breaks-own-schema`. */
  readonly rule: string
  readonly at: Place
  readonly why: string
  readonly alternatives: readonly [Alternative, Alternative, ...Alternative[]]
}

/** How a list is written where the encoding has no lists: `a=1&a=2`, `a[]=1&a[]=2`, `a[0]=1&a[1]=2`, `a=1,2`, `a=[1,2]`. */
export type ArrayStyle = 'repeat' | 'brackets' | 'indices' | 'comma' | 'json'

export type Zone = 'inside' | 'outside' | 'neutral'

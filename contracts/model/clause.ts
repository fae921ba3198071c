import type { Place } from './reading.ts'
import type { Basis } from './source.ts'

/**
 * One assertion at one place. Its id is `<place>:<keyword>`, joint keywords joined by `+`: `body/name:minLength+pattern`.
 */
export interface Clause {
  readonly id: string
  readonly at: Place
  readonly keyword: string
  /** In words, as it completes "the request must keep …": `a name of at least 2 characters`. */
  readonly says: string
  readonly basis: Basis
}

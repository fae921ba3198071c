/** Where a promise stands: a document that a reader can open, and the place in it. */
export interface Citation {
  /** Title and version of the document, e.g. `Omnidesk API documentation 2.0.0`. */
  readonly document: string
  /** The place in it: a heading, an operationId, an anchor. */
  readonly place: string
  readonly url?: string
  /** The day it was read, as `YYYY-MM-DD`. */
  readonly read?: string
  /** The sentence itself, where the wording matters. */
  readonly quote?: string
}

/** Whether the source says it, or a named rule of this project infers it. */
export type Basis = 'documented' | 'inferred'

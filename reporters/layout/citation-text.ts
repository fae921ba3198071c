import type { Basis, Citation } from '../../contracts/model/source.ts'

/** `Omnidesk API documentation 2.0.0, index (POST)`. */
export const citationText = (source: Citation): string => `${source.document}, ${source.place}`

/** Whether the documentation says it or a rule of ours infers it, in words. */
export const basisText = (basis: Basis): string =>
  basis === 'documented' ? 'documented' : 'inferred, not said by the documentation'

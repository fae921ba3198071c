import type { Citation } from '../model/source.ts'

/** Citations of one document: give the place in it, and the sentence itself where the wording matters. */
export function citing(
  document: Omit<Citation, 'place' | 'quote'>,
): (place: string, quote?: string) => Citation {
  return (place, quote) => ({ ...document, place, ...(quote === undefined ? {} : { quote }) })
}

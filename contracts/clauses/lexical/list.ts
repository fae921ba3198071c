import type { ArrayStyle } from '../../model/reading.ts'
import type { Json } from '../../model/json.ts'

/** The texts of a list's items, or the values where the style is JSON; `odd` where readers differ. */
export type ListReading =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'values'; readonly values: readonly Json[] }
  | { readonly kind: 'odd' }
  | { readonly kind: 'unreadable' }

/**
 * How the texts under a list's name read as a list in one style. One item a text in the styles that repeat the name;
 * a lone empty text may be an empty list or one empty item.
 */
export function readList(texts: readonly string[], style: ArrayStyle): ListReading {
  const [first = ''] = texts
  if (texts.length === 1 && first === '') return { kind: 'odd' }
  if (style === 'json') return texts.length === 1 ? jsonList(first) : { kind: 'odd' }
  if (style === 'comma')
    return texts.length === 1 ? { kind: 'texts', texts: first.split(',') } : { kind: 'odd' }
  return texts.some(readsAsList) ? { kind: 'odd' } : { kind: 'texts', texts }
}

/** An item that some readers, who take lists in any style, see as several. */
function readsAsList(text: string): boolean {
  return text.includes(',') || jsonList(text).kind === 'values'
}

function jsonList(text: string): ListReading {
  try {
    const value: Json = JSON.parse(text)
    return Array.isArray(value) ? { kind: 'values', values: value } : { kind: 'odd' }
  } catch {
    return { kind: 'unreadable' }
  }
}

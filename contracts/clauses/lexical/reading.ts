import type { Json } from '../../model/json.ts'

/**
 * How a text reads as a value of one type: `canonical`, as every reader takes it; `odd`, as some take it and others
 * refuse or take it otherwise; `unreadable` to all.
 */
export type LexicalReading =
  | { readonly kind: 'canonical'; readonly value: Json }
  | { readonly kind: 'odd' }
  | { readonly kind: 'unreadable' }

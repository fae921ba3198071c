import type { LexicalReading } from './reading.ts'

/** How a text reads as null: no text does for every reader; nothing, `null` and its like do for some. */
export function readNull(text: string): LexicalReading {
  return /^\s*(?:null|nil|none|undefined)?\s*$/i.test(text) ? { kind: 'odd' } : { kind: 'unreadable' }
}

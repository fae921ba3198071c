import type { LexicalReading } from './reading.ts'

const oddBooleans = /^\s*(?:true|false|t|f|yes|no|y|n|on|off|[01]|-1|0?[01]\.0*|enabled|disabled)\s*$/i

/** How a text reads as a boolean: `true` and `false` as they stand; other cases, blanks around, `1`, `on`, `yes` are odd. */
export function readBoolean(text: string): LexicalReading {
  if (text === 'true') return { kind: 'canonical', value: true }
  if (text === 'false') return { kind: 'canonical', value: false }
  return oddBooleans.test(text) ? { kind: 'odd' } : { kind: 'unreadable' }
}

import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'

/** No readings of its own: `contracts/check` knows the narrowest and the widest reading of every format. */
export const emailGrammarUnnamed: Rule = {
  id: 'email-grammar-unnamed',
  weight: 'note',
  says: '`format: email` names no grammar: RFC 5321, RFC 6531 and the HTML standard differ.',
  remedy: 'Say which one holds, and give a maxLength.',
  check: eachSpot(({ schema }) => {
    if (schema.format !== 'email' || schema.pattern !== undefined) return undefined
    return { says: 'format email', treated: 'judged only where all grammars agree' }
  }),
}

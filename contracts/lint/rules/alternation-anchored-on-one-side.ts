import { anchoredAlternation } from '../../dsl/readings/texts.ts'
import { anchoredOnBothSides, eachPattern } from '../patterns.ts'
import type { Rule } from '../rule.ts'

export const alternationAnchoredOnOneSide: Rule = {
  id: 'alternation-anchored-on-one-side',
  weight: 'error',
  says: 'The first alternative of the pattern is anchored at its begin only, the last at its end only.',
  remedy: 'Put a group around the alternatives: `^(?:A|B)$`.',
  check: eachPattern(anchoredOnBothSides, mended => `was meant as ${mended}`, anchoredAlternation),
}

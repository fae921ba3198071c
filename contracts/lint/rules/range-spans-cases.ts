import { rangeAcrossCases } from '../../dsl/readings/texts.ts'
import { eachPattern, withoutMixedRanges } from '../patterns.ts'
import type { Rule } from '../rule.ts'

export const rangeSpansCases: Rule = {
  id: 'range-spans-cases',
  weight: 'error',
  says: 'A range of the pattern runs from upper case into lower case, over [ \\ ] ^ _ and `.',
  remedy: 'Write A-Za-z.',
  check: eachPattern(withoutMixedRanges, mended => `was meant as ${mended}`, rangeAcrossCases),
}

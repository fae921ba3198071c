import { needlessEscapes } from '../../dsl/readings/texts.ts'
import { eachPattern, withoutNeedlessEscapes } from '../patterns.ts'
import type { Rule } from '../rule.ts'

export const patternNotUnicode: Rule = {
  id: 'pattern-not-unicode',
  weight: 'warning',
  says: 'The pattern is no regular expression under the `u` flag, which JSON Schema validators use.',
  remedy: 'Drop the backslash before characters that need none.',
  check: eachPattern(
    withoutNeedlessEscapes,
    mended => `without needless escapes: ${mended}`,
    needlessEscapes,
  ),
}

import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { patternNotUnicode } from './pattern-not-unicode.ts'

test.for([
  ["^[a-z\\']+$", "^[a-z']+$"],
  ['^[a-zA-Z\\_]+$', '^[a-zA-Z_]+$'],
  ['^a\\-b$', '^a-b$'],
] as const)('%s is found, and read as %s', ([pattern, mended]) => {
  const endpoint = endpointWithField({ type: 'string', pattern })
  expect(placesBy(patternNotUnicode, endpoint)).toEqual(['body/toy'])
  expect(readingBy(patternNotUnicode, endpoint)).toEqual([{}, { only: { pattern: mended } }])
})

test.for(['^[a-z.\\-]+$', '^\\+[0-9]+$', '^\\d+$'])('%s is fine', pattern => {
  expect(placesBy(patternNotUnicode, endpointWithField({ type: 'string', pattern }))).toEqual([])
})

import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { foundBy, placesBy, readingBy } from '../rule-kit.ts'
import { alternationAnchoredOnOneSide } from './alternation-anchored-on-one-side.ts'

const pattern = '^([a-z]{2}_[A-Z]{2})|(iso)$'

test('alternatives that share the anchors between them are found, and also read as a whole', () => {
  const endpoint = endpointWithField({ type: 'string', pattern })
  expect(placesBy(alternationAnchoredOnOneSide, endpoint)).toEqual(['body/toy'])
  expect(readingBy(alternationAnchoredOnOneSide, endpoint)).toEqual([
    {},
    { only: { pattern: '^(?:([a-z]{2}_[A-Z]{2})|(iso))$' } },
  ])
})

test('a pattern that a page prints without its field is found by its line', () => {
  const found = foundBy(alternationAnchoredOnOneSide, [], { loosePatterns: [{ where: 'line 50', pattern }] })
  expect(found.map(({ place }) => place)).toEqual(['line 50'])
})

test.for(['^(a|b)$', '^a$|^b$', 'a|b', '^a|^b', '^[|]$', '^a\\|b$'])('%s is fine', fine => {
  expect(
    placesBy(alternationAnchoredOnOneSide, endpointWithField({ type: 'string', pattern: fine })),
  ).toEqual([])
})

import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy } from '../rule-kit.ts'
import { emailGrammarUnnamed } from './email-grammar-unnamed.ts'

test('a format email without a grammar is found', () => {
  expect(placesBy(emailGrammarUnnamed, endpointWithField({ type: 'string', format: 'email' }))).toEqual([
    'body/toy',
  ])
})

test('a pattern is a grammar, and other formats have theirs', () => {
  expect(
    placesBy(emailGrammarUnnamed, endpointWithField({ type: 'string', format: 'email', pattern: '@' })),
  ).toEqual([])
  expect(placesBy(emailGrammarUnnamed, endpointWithField({ type: 'string', format: 'uuid' }))).toEqual([])
})

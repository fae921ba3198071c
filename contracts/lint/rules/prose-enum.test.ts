import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField, queryOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { proseEnumRule } from './prose-enum.ts'

test('options in the prose are found, and also read as an enum', () => {
  const endpoint = endpointWithField({ type: 'string', description: 'Options are html and markdown.' })
  expect(placesBy(proseEnumRule, endpoint)).toEqual(['body/toy'])
  expect(readingBy(proseEnumRule, endpoint)).toEqual([{}, { only: { enum: ['html', 'markdown'] } }])
})

test('the description of a parameter counts too', () => {
  const parameters = [{ ...queryOf('kind', { type: 'string' }), description: 'One of: soft, hard or loud' }]
  expect(placesBy(proseEnumRule, bareEndpoint({ parameters }))).toEqual(['query/kind'])
})

test('an enum in the schema, and prose without options, are fine', () => {
  const description = 'Options are html and markdown.'
  expect(
    placesBy(proseEnumRule, endpointWithField({ type: 'string', enum: ['html', 'markdown'], description })),
  ).toEqual([])
  expect(
    placesBy(proseEnumRule, endpointWithField({ type: 'string', description: 'The name and colour of it.' })),
  ).toEqual([])
})

import { expect, test } from 'vitest'
import { bareEndpoint, jsonOf, queryOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { numberMayBeWhole } from './number-may-be-whole.ts'

test('an id or a count typed as number is found, and also read as whole numbers', () => {
  const endpoint = bareEndpoint({ parameters: [queryOf('itemLimit', { type: 'number', maximum: 999 })] })
  expect(placesBy(numberMayBeWhole, endpoint)).toEqual(['query/itemLimit'])
  expect(readingBy(numberMayBeWhole, endpoint)).toEqual([{}, { only: { type: 'integer' } }])
})

test('integers, measures and numbers with a fractional limit or default are fine', () => {
  const body = jsonOf({
    toyId: { type: 'integer' },
    weight: { type: 'number' },
    level: { type: 'number', default: 0.5 },
    steps: { type: 'number', multipleOf: 0.25 },
  })
  expect(placesBy(numberMayBeWhole, bareEndpoint({ body }))).toEqual([])
})

import { expect, test } from 'vitest'
import { bareEndpoint, formOf, jsonOf } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { nullForOptional } from './null-for-optional.ts'

test('a JSON body with an optional field is found once', () => {
  const body = jsonOf({ name: { type: 'string' }, colour: { type: 'string', nullable: true } })
  expect(foundBy(nullForOptional, [bareEndpoint({ body })]).map(({ says }) => says)).toEqual([
    '1 optional fields',
  ])
})

test('a form, and a body whose fields all say so, are fine', () => {
  expect(foundBy(nullForOptional, [bareEndpoint({ body: formOf({ name: { type: 'string' } }) })])).toEqual([])
  expect(
    foundBy(nullForOptional, [bareEndpoint({ body: jsonOf({ name: { type: 'string', nullable: false } }) })]),
  ).toEqual([])
})

import { expect, test } from 'vitest'
import { bareEndpoint, jsonOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { numberAsText } from './number-as-text.ts'

test.for(['max_session_time', 'maxToys', 'toy_count', 'virtual_extension'])(
  'a text called %s is found',
  name => {
    const endpoint = bareEndpoint({ body: jsonOf({ [name]: { type: 'string' } }) })
    expect(placesBy(numberAsText, endpoint)).toEqual([`body/${name}`])
    expect(readingBy(numberAsText, endpoint)).toEqual([{}, { only: { pattern: '^[1-9][0-9]{0,3}$' } }])
  },
)

test.for(['maximilian', 'min_timestamp', 'max_id', 'discount_reason', 'name'])(
  'a text called %s is fine',
  name => {
    expect(placesBy(numberAsText, bareEndpoint({ body: jsonOf({ [name]: { type: 'string' } }) }))).toEqual([])
  },
)

test('a pattern says what the text holds', () => {
  const body = jsonOf({ max_toys: { type: 'string', pattern: '^[0-9]+$' } })
  expect(placesBy(numberAsText, bareEndpoint({ body }))).toEqual([])
})

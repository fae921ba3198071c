import { expect, test } from 'vitest'
import { bareEndpoint, formOf, jsonOf, queryOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { arrayStyleUndeclared } from './array-style-undeclared.ts'

const list = { type: 'array', items: { type: 'number', minimum: 1 } } as const

test('a list in a form or query is found, and read in five styles', () => {
  const endpoint = bareEndpoint({ parameters: [queryOf('ids', list)], body: formOf({ groups: list }) })
  expect(placesBy(arrayStyleUndeclared, endpoint)).toEqual(['query/ids', 'body/groups'])
  const styles = readingBy(arrayStyleUndeclared, endpoint).map(({ style }) => style)
  expect(styles).toEqual(['repeat', 'brackets', 'indices', 'comma', 'json'])
})

test('a list whose style is declared, and one in JSON, are fine', () => {
  const declared = { ...queryOf('ids', list), style: 'comma' } as const
  const form = { ...formOf({ groups: list }), styles: { groups: 'repeat' } } as const
  expect(placesBy(arrayStyleUndeclared, bareEndpoint({ parameters: [declared], body: form }))).toEqual([])
  expect(placesBy(arrayStyleUndeclared, bareEndpoint({ body: jsonOf({ groups: list }) }))).toEqual([])
})

import { expect, test } from 'vitest'
import { writesFields, selects } from '../../dsl/relations.ts'
import { bareEndpoint, formOf, queryOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { searchNarrowerThanProperty } from './search-narrower-than-property.ts'

const searchBy = (pattern: string) =>
  bareEndpoint({
    id: 'toys.list',
    method: 'GET',
    parameters: [queryOf('query', { type: 'string', pattern })],
    relations: [selects('query/query', 'name')],
  })

const rename = bareEndpoint({
  body: formOf({ name: { type: 'string', pattern: '^[a-z.]+$' } }),
  relations: [writesFields('name')],
})

test('a name that the search refuses may be searched for all the same', () => {
  const search = searchBy('^[a-z]+$')
  expect(placesBy(searchNarrowerThanProperty, search, rename)).toEqual(['query/query'])
  expect(readingBy(searchNarrowerThanProperty, search, rename)).toEqual([
    {},
    { also: { type: 'string', pattern: '^[a-z.]+$' } },
  ])
})

test('a search that takes every name is fine', () => {
  expect(placesBy(searchNarrowerThanProperty, searchBy('^[a-z.@]+$'), rename)).toEqual([])
})

test('nothing is known of a property that nobody writes', () => {
  expect(placesBy(searchNarrowerThanProperty, searchBy('^[a-z]+$'))).toEqual([])
})

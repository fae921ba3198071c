import { expect, test } from 'vitest'
import { bareEndpoint, jsonOf } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { proseTypeDiffersFromList } from './prose-type-differs-from-list.ts'

const endpoint = bareEndpoint({ body: jsonOf({ name: { type: 'string' }, id: { type: 'number' } }) })

test('a list of types that does not fit the fields is found, and each field read either way', () => {
  const found = foundBy(proseTypeDiffersFromList, [endpoint], {
    typeLists: [{ endpoint: endpoint.id, types: ['string', 'string'] }],
  })
  expect(found.map(({ place }) => place)).toEqual(['body', 'body/name', 'body/id'])
  expect(found.map(({ reading }) => reading?.alternatives[1].also)).toEqual([
    undefined,
    { type: 'number' },
    { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' },
  ])
})

test('a list of another length is found', () => {
  const found = foundBy(proseTypeDiffersFromList, [endpoint], {
    typeLists: [{ endpoint: endpoint.id, types: ['string'] }],
  })
  expect(found).toHaveLength(3)
})

test('a list that fits, or none, is fine', () => {
  expect(
    foundBy(proseTypeDiffersFromList, [endpoint], {
      typeLists: [{ endpoint: endpoint.id, types: ['string', 'number'] }],
    }),
  ).toEqual([])
  expect(foundBy(proseTypeDiffersFromList, [endpoint])).toEqual([])
})

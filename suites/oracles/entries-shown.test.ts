import { expect, it } from 'vitest'
import { entriesShown } from './entries-shown.ts'

it('a list is the reply itself, its one list, or that of what its content is wrapped in', () => {
  expect(entriesShown([1])).toEqual([1])
  expect(entriesShown({ items: [1], total: 1 })).toEqual([1])
  expect(entriesShown({ data: { items: [1] }, meta: {} })).toEqual([1])
})

it('what stands beside it for other reasons is no list of entries', () => {
  expect(entriesShown({ content: [1], sort: [{ property: 'name' }] })).toEqual([1])
})

it('there is none where there are two, or nothing', () => {
  expect(entriesShown({ items: [1], facets: [2] })).toBeUndefined()
  expect(entriesShown({ total: 1 })).toBeUndefined()
  expect(entriesShown(undefined)).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { mostEntries } from './walk.ts'

describe('how full a page is', () => {
  it.each([
    ['a list of things', [{ id: 1 }, { id: 2 }], 2],
    ['a list inside an envelope', { data: { users: [{ id: 1 }, { id: 2 }, { id: 3 }] }, total: 9 }, 3],
    ['things by their ids', { users: { 7: { id: 7 }, 8: { id: 8 } } }, 2],
    ['things that have lists of their own', { data: [{ parts: [{}, {}, {}] }], page: 1 }, 1],
    ['numbers, which are no things', { ids: [1, 2, 3] }, 1],
    ['nothing', null, 0],
    ['an empty list', [], 0],
    ['text', 'none', 0],
  ])('is told of %s', (_, json, entries) => {
    expect(mostEntries(json)).toBe(entries)
  })
})

import { expect, it } from 'vitest'
import { membersNamed } from './members-named.ts'

const reply = { count: 1, data: { count: 2, shop: { count: 3 } }, rows: [{ count: 4 }] }

it('finds what stands under a name, the outermost first, no deeper than asked, and not in lists', () => {
  expect(membersNamed(reply, 'count', 0)).toEqual([1])
  expect(membersNamed(reply, 'count', 1)).toEqual([1, 2])
  expect(membersNamed(reply, 'count', 2)).toEqual([1, 2, 3])
})

it('finds nothing of that name, or in no object', () => {
  expect(membersNamed(reply, 'sum', 2)).toEqual([])
  expect(membersNamed(undefined, 'count', 2)).toEqual([])
})

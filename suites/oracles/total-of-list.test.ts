import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith } from './exchange-kit.ts'
import type { Page } from './pages.ts'
import { totalOfList } from './total-of-list.ts'

const page = (length: number, told: { readonly [name: string]: Json }): Page => {
  const entries = Array.from({ length }, (_, index) => `entry ${index}`)
  return { entries, exchange: answeredWith(200, { json: { entries, ...told } }) }
}

describe('the total beside a page', () => {
  it('is broken when it counts the page', () => {
    expect(totalOfList(page(9, { total: 9 }), page(3, { total: 3 }))).toMatchObject({
      kind: 'broken',
      direction: 'total-of-page',
      expected: 'total counts the list, which is 9 with a larger limit',
      observed: '3, the entries of the page',
    })
    const [whole, cut] = [page(9, { meta: { totalCount: 9 } }), page(1, { meta: { totalCount: 1 } })]
    expect(totalOfList(whole, cut)).toMatchObject({ kind: 'broken' })
  })

  it('holds when it counts the list, or changes with it', () => {
    expect(totalOfList(page(9, { total: 9 }), page(3, { total: 9 }))).toEqual({ kind: 'holds' })
    expect(totalOfList(page(9, { total: 9 }), page(3, { total: 8 }))).toEqual({ kind: 'holds' })
    expect(totalOfList(page(3, { total: 3 }), page(3, { total: 3 }))).toEqual({ kind: 'holds' })
  })

  it('says nothing of a count, which may count the page, nor of a total elsewhere', () => {
    expect(totalOfList(page(9, { count: 9 }), page(3, { count: 3 }))).toEqual({ kind: 'holds' })
    expect(totalOfList(page(9, {}), page(3, { totalPages: 3 }))).toEqual({ kind: 'holds' })
  })
})

import { describe, expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import {
  atMost,
  beginsAlike,
  eachOnce,
  foundOnPage,
  limitBounds,
  nothingBeyond,
  pagesFollow,
  samePage,
  searchFound,
  searchLookedAt,
  searchWithin,
} from './pages.ts'
import type { Page } from './pages.ts'

const exchange = answeredWith(200)
const page = (...entries: readonly string[]): Page => ({ entries, exchange })

describe('a limit', () => {
  it('holds when the page is as long as the limit', () => {
    expect(limitBounds(page('a', 'b'), 2, 10, 3)).toEqual({ kind: 'holds' })
  })

  it('is broken by one entry too many, and by one too few', () => {
    expect(limitBounds(page('a', 'b', 'c'), 2, 10, 3)).toMatchObject({
      kind: 'broken',
      direction: 'too-many',
    })
    expect(limitBounds(page('a'), 2, 10, 3)).toMatchObject({ kind: 'broken', direction: 'too-few' })
  })

  it('proves nothing where the list is hardly longer than the limit', () => {
    expect(limitBounds(page('a'), 2, 4, 3).kind).toBe('inconclusive')
  })
})

it('tells a search that lists everything from one that lists less', () => {
  expect(searchLookedAt(page('a', 'b'), page('b', 'a'))).toMatchObject({
    kind: 'broken',
    direction: 'not-searched',
  })
  expect(searchLookedAt(page('a', 'b'), page())).toEqual({ kind: 'holds' })
  expect(searchLookedAt(page('a'), page('a')).kind).toBe('inconclusive')
})

it('tells a page with more than the limit, whatever there is', () => {
  expect(atMost(page('a'), 1)).toEqual({ kind: 'holds' })
  expect(atMost(page('a', 'b'), 1)).toMatchObject({ kind: 'broken', direction: 'too-many' })
})

describe('two pages that follow one another', () => {
  const whole = page('a', 'b', 'c', 'd')

  it('are together what one page of both lengths shows, in whatever order', () => {
    expect(pagesFollow(whole, page('b'), page('a', 'd', 'c'), page('d', 'c', 'b', 'a'))).toEqual({
      kind: 'holds',
    })
  })

  it('are broken when the second one repeats the first', () => {
    expect(pagesFollow(whole, page('a'), page('a', 'b', 'c'), whole)).toMatchObject({ direction: 'doubled' })
  })

  it('are broken when an entry stands on neither', () => {
    expect(pagesFollow(whole, page('a'), page('c', 'd', 'e'), whole)).toMatchObject({ direction: 'lost' })
  })

  it('prove nothing when the list changed meanwhile', () => {
    expect(pagesFollow(whole, page('a'), page('a'), page('a', 'b', 'c', 'x')).kind).toBe('inconclusive')
  })
})

describe('the pages of a list', () => {
  it('hold each entry once', () => {
    expect(eachOnce(['a', 'b', 'c'], [page('a', 'b'), page('c')])).toEqual({ kind: 'holds' })
  })

  it('are broken by an entry that is on none, or on two', () => {
    expect(eachOnce(['a', 'b'], [page('a')])).toMatchObject({ kind: 'broken', direction: 'lost' })
    expect(eachOnce(['a', 'b'], [page('a', 'b'), page('b')])).toMatchObject({
      kind: 'broken',
      direction: 'doubled',
    })
  })
})

it('shows nothing beyond the end', () => {
  expect(nothingBeyond(page())).toEqual({ kind: 'holds' })
  expect(nothingBeyond(page('a'))).toMatchObject({ kind: 'broken', direction: 'beyond' })
})

it('shows the same entries on the same page, in whatever order', () => {
  expect(samePage(page('a', 'b'), page('b', 'a'))).toEqual({ kind: 'holds' })
  expect(samePage(page('a', 'b'), page('a', 'c'))).toMatchObject({ kind: 'broken', direction: 'shuffled' })
})

it('finds no more on a later page than on all of them', () => {
  expect(foundOnPage(page('a'), page())).toEqual({ kind: 'holds' })
  expect(foundOnPage(page('a'), page('b', 'c'))).toMatchObject({ kind: 'broken', direction: 'not-searched' })
})

it('finds nothing that the list does not show without a search', () => {
  const found = answeredWith(200)
  expect(searchWithin('Inbox', found, () => false)).toEqual({ kind: 'holds' })
  expect(searchWithin('Inbox', found, () => true)).toMatchObject({
    kind: 'broken',
    direction: 'found-elsewhere',
    exchange: found,
  })
})

it('finds an entry by what it is called, in one way of searching at least', () => {
  const [one, other] = [answeredWith(200), answeredWith(200)]
  expect(searchFound('Inbox', [one, other], each => each === other)).toEqual({ kind: 'holds' })
  expect(searchFound('Inbox', [one, other], () => false)).toMatchObject({
    kind: 'broken',
    direction: 'not-found',
  })
})

it('begins with the entries that a larger limit begins with', () => {
  const long = { ...page('a', 'b', 'c'), isInOrder: true }
  expect(beginsAlike([long, long], page('b', 'a'))).toEqual({ kind: 'holds' })
  expect(beginsAlike([long, long], page('c', 'b'))).toMatchObject({ kind: 'broken', direction: 'reordered' })
  expect(beginsAlike([long, long], page('d'))).toMatchObject({ kind: 'broken', direction: 'reordered' })
})

it('says nothing where each page is put into order by itself', () => {
  const newestFirst = { ...page('d', 'c', 'b', 'a'), isInOrder: true }
  expect(beginsAlike([newestFirst, newestFirst], page('b', 'a')).kind).toBe('inconclusive')
})

it('says nothing of the order of a map, or of a list that has another one each time', () => {
  const [map, list] = [page('a', 'b', 'c'), { ...page('a', 'b', 'c'), isInOrder: true }]
  expect(beginsAlike([map, map], page('c', 'b')).kind).toBe('inconclusive')
  expect(beginsAlike([list, page('b', 'a', 'c')], page('c', 'b')).kind).toBe('inconclusive')
})

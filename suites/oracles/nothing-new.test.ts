import { describe, expect, it } from 'vitest'
import { answeredWith, unanswered } from './exchange-kit.ts'
import { nothingNew } from './nothing-new.ts'

const list = [
  answeredWith(200, { json: [{ name: 'Ann' }] }),
  answeredWith(200, { json: [{ name: 'Tom "T" Li' }] }),
]
const probe = answeredWith(422)

describe('the list of everything', () => {
  it('holds when none of its pages shows what the request carried', () => {
    expect(nothingNew(list, ['Zoe'], 'refused', probe)).toEqual({ kind: 'holds' })
    expect(nothingNew(list, [], 'refused', probe)).toEqual({ kind: 'holds' })
  })

  it('holds when a value is but the end of one that was there before', () => {
    const addresses = [answeredWith(200, { json: [{ email: 'ann@example.com' }] })]
    expect(nothingNew(addresses, ['@example.com'], 'refused', probe)).toEqual({ kind: 'holds' })
    const made = [answeredWith(200, { json: [{ email: 'ann@example.com' }, { email: '@example.com' }] })]
    expect(nothingNew(made, ['@example.com'], 'refused', probe).kind).toBe('broken')
  })

  it('is broken when any page shows one of the values, also one that JSON writes with escapes', () => {
    expect(nothingNew(list, ['Zoe', 'Tom "T" Li'], 'denied', probe)).toEqual({
      kind: 'broken',
      oracle: 'unchanged',
      direction: 'denied',
      expected: 'nothing created by requests that were turned away',
      observed: 'the list shows a value that such a request carried',
      exchange: probe,
    })
  })

  it('shows nothing where a page did not come', () => {
    expect(nothingNew([unanswered('cut')], ['Ann'], 'refused', probe)).toEqual({ kind: 'holds' })
  })
})

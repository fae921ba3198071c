import { describe, expect, it } from 'vitest'
import { mixedUp, notListed } from './listed-entries.ts'
import type { Entry } from './listed-entries.ts'

const entry = (id: string, email: string, more: { readonly [member: string]: string } = {}): Entry =>
  new Map(Object.entries({ id, email, ...more }))

const list = [entry('1', 'a@x'), entry('2', 'b@x'), entry('105', 'p@x'), entry('106', 'q@x')]

describe('whom a list leaves out', () => {
  it('is who is known and stands in no entry', () => {
    expect(notListed(list, ['105', '106'], [1, 2])).toBeUndefined()
    expect(notListed(list.slice(1), ['105', '106'], [1, 2])).toBe('1')
  })

  it('is nobody where nothing says which member is the id', () => {
    expect(notListed(list.slice(1), ['7', '8'], [1, 2])).toBeUndefined()
  })
})

describe('what another list shows', () => {
  const views = (first: string, second: string) =>
    mixedUp(list, [entry('105', first), entry('106', second)], ['105', '106'], ['p@x', 'q@x'])

  it("is mixed up where it is somebody else's", () => {
    expect(views('p@x', 'q@x')).toBeUndefined()
    expect(views('q@x', 'q@x')).toEqual({ own: 'p@x', shown: 'q@x' })
    expect(views('p@x', 'a@x')).toEqual({ own: 'q@x', shown: 'a@x' })
  })

  it('is compared at the member where each of them shows its own', () => {
    const names = [
      entry('1', 'a@x', { first: 'Ann', last: 'Bo' }),
      entry('105', 'p@x', { first: 'Bo', last: 'Ann' }),
    ]
    const other = [entry('105', 'p@x', { first: 'Ann', last: 'Ann' })]
    expect(mixedUp(names, other, ['1', '105'], ['Ann', 'Bo'])).toEqual({ own: 'Bo', shown: 'Ann' })
    expect(mixedUp(names, other, ['1', '105'], ['Bo', 'Ann'])).toBeUndefined()
  })

  it('may be another text that belongs to nobody, or nothing', () => {
    expect(views('P. (hidden)', 'q@x')).toBeUndefined()
    expect(mixedUp(list, [new Map([['id', '105']])], ['105', '106'], ['p@x', 'q@x'])).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../contracts/model/json.ts'
import { sameThough } from './told-of-new.ts'

const told = (firstname: string, record: JsonObject | undefined) => ({
  sent: new Map([['firstname', firstname]]),
  record,
})
const both = (one: string, other: string) =>
  sameThough(told('Ann', { id: 5, first_name: one }), told('Bo', { id: 6, first_name: other }))

describe('what two replies show of the new one', () => {
  it('is the same though other values were sent', () => {
    expect(both('text', 'text')).toEqual(['firstname'])
  })

  it('is what was sent, or a form of it', () => {
    expect(both('Ann', 'Bo')).toEqual([])
    expect(both('Ann', 'Ann')).toEqual([])
    expect(both('A', 'B')).toEqual([])
  })

  it('may be a mask, or missing', () => {
    expect(both('***', '***')).toEqual([])
    expect(both('', '')).toEqual([])
    expect(sameThough(told('Ann', { id: 5 }), told('Bo', undefined))).toEqual([])
  })

  it('may be the same where the same was sent', () => {
    const one = told('Ann', { firstname: 'text' })
    expect(sameThough(one, one)).toEqual([])
  })
})

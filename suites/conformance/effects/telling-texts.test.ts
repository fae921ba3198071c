import { describe, expect, it } from 'vitest'
import { hasOuterBlanks, longestWithin, tellingTexts } from './telling-texts.ts'

const texts = (...values: readonly string[]) => values.map(json => ({ json }))

describe('a few telling texts', () => {
  it('leave out a text that shows nothing that the others do not', () => {
    expect(tellingTexts(texts('ab', 'ab', 'é'), 5)).toEqual(texts('ab', 'é'))
  })

  it('begin with the one that shows most', () => {
    expect(tellingTexts(texts('a', 'Zé-ÿ x', 'b'), 1)).toEqual(texts('Zé-ÿ x'))
  })

  it('take a zero at one position for something else than a zero at another', () => {
    expect(tellingTexts(texts('+0123456', '+1023456'), 5)).toHaveLength(2)
  })

  it('keep a long text beside a short one of the same letters', () => {
    expect(tellingTexts(texts('aa', 'a'.repeat(60)), 5)).toHaveLength(2)
  })

  it('prefer a sign at an end to letters of many kinds', () => {
    expect(tellingTexts(texts('aB1x', 'ab.'), 1)).toEqual(texts('ab.'))
  })

  it('hold a day before 1970 besides one after it', () => {
    expect(tellingTexts(texts('2012-12-12', '1952-12-11'), 5)).toHaveLength(2)
    expect(tellingTexts(texts('2012-12-12', '2011-12-12'), 5)).toHaveLength(1)
  })

  it('are no more than were asked for', () => {
    expect(tellingTexts(texts('á', 'é', 'í', 'ó'), 2)).toHaveLength(2)
  })

  it('tell apart what is put into a value that is made when it is sent', () => {
    const put = (insert: string) =>
      ({ fresh: true, edit: { pieces: [{ from: 'end', at: 0, remove: 0, insert }] } }) as const
    expect(tellingTexts([put('.'), put('.'), put('-')], 5)).toEqual([put('.'), put('-')])
  })

  it('have a capital letter put into a value that must be unlike all others rather than more small ones', () => {
    const put = (insert: string) =>
      ({ fresh: true, edit: { pieces: [{ from: 'start', at: 3, remove: 0, insert }] } }) as const
    expect(tellingTexts([put('a-.'), put('Z')], 1)).toEqual([put('Z')])
  })
})

describe('the longest text within a length', () => {
  const [short, long, longer] = texts('a', 'b'.repeat(66), 'c'.repeat(260))

  it('is one that is longer than usual, and no longer than asked', () => {
    expect(longestWithin(texts('a', 'b'.repeat(66), 'c'.repeat(260)), 70)).toEqual(long)
    expect(longestWithin(texts('a', 'b'.repeat(66), 'c'.repeat(260)), Infinity)).toEqual(longer)
  })

  it('is none where all are short', () => {
    expect(longestWithin(short ? [short] : [], Infinity)).toBeUndefined()
  })
})

describe('blanks at the ends', () => {
  it('are seen in a value, and in what is put to the ends of one', () => {
    expect(hasOuterBlanks({ json: ' a' })).toBe(true)
    expect(hasOuterBlanks({ json: 'a b' })).toBe(false)
    const put = (at: number) =>
      ({ fresh: true, edit: { pieces: [{ from: 'end', at, remove: 0, insert: ' ' }] } }) as const
    expect(hasOuterBlanks(put(0))).toBe(true)
    expect(hasOuterBlanks(put(2))).toBe(false)
  })
})

it('tells by long texts only what no short one shows, as they may be refused for their length', () => {
  const [short, long] = texts('Zé', `Zé${'a'.repeat(60)}ÿ`)
  expect(tellingTexts(texts(`Zé${'a'.repeat(60)}ÿ`, 'Zé'), 1)).toEqual([short])
  expect(tellingTexts(texts(`Zé${'a'.repeat(60)}ÿ`, 'Zé'), 2)).toEqual([short, long])
})

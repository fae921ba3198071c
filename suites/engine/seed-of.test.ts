import { describe, expect, it } from 'vitest'
import { seedOf } from './seed-of.ts'

describe('a number for a seed and a text', () => {
  it('is the same on every machine', () => {
    expect(seedOf(1, 'notes.update/accepts')).toBe(seedOf(1, 'notes.update/accepts'))
    expect([seedOf(1, 'a'), seedOf(2, 'a'), seedOf(1, 'b')]).toEqual([328919105, 262367272, 826455145])
  })

  it('fits 31 bits, and differs for unlike texts', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => seedOf(index % 2, `text ${index >> 1}`))
    for (const number of numbers)
      expect(number >= 0 && number < 2 ** 31 && Number.isInteger(number)).toBe(true)
    expect(new Set(numbers).size).toBe(200)
  })
})

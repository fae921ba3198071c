import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn } from './drawn.ts'
import type { Drawn } from './drawn.ts'

/** Follows the first simpler value that is still at least 17. */
function simplest(draw: Drawn<number>): number {
  for (const simpler of draw.simpler()) if (simpler.value >= 17) return simplest(simpler)
  return draw.value
}

describe('values drawn with a seed', () => {
  const numbers = fc.integer({ min: 0, max: 1_000_000 })

  it('are the same for the same seed, and others for another', () => {
    const of = (seed: number) => drawn(numbers, seed, 5).map(({ value }) => value)
    expect(of(3)).toEqual(of(3))
    expect(of(3)).not.toEqual(of(4))
  })

  it('are as many as were asked for', () => {
    expect(drawn(numbers, 1, 7)).toHaveLength(7)
    expect(drawn(numbers, 1, 0)).toEqual([])
    expect(drawn(numbers, 1, -1)).toEqual([])
  })

  it('lead to the simplest value of their kind', () => {
    const [draw] = drawn(fc.integer({ min: 500_000, max: 1_000_000 }), 1, 1)
    const [large] = drawn(numbers, 8, 20).filter(({ value }) => value > 100)
    expect(large && simplest(large)).toBe(17)
    expect([...(draw?.simpler() ?? [])].every(({ value }) => value >= 500_000)).toBe(true)
  })

  it('shrink through what they are mapped to', () => {
    const [draw] = drawn(
      fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean()).map(([count, flag]) => ({ count, flag })),
      2,
      1,
    )
    const first = [...(draw?.simpler() ?? [])].map(({ value }) => value.count)
    expect(Math.min(...first)).toBe(1)
  })
})

import { expect, it } from 'vitest'
import { defaultEquals } from './default-equals.ts'
import { answeredWith } from './exchange-kit.ts'

const outcome = (text: string) => ({ text, exchange: answeredWith(200) })

it('holds when leaving out and sending bring the same', () => {
  expect(defaultEquals(outcome('a'), outcome('a'), outcome('a'), '15')).toEqual({ kind: 'holds' })
})

it('is broken when they bring different things', () => {
  expect(defaultEquals(outcome('a'), outcome('b'), outcome('a'), '15')).toMatchObject({
    kind: 'broken',
    direction: 'differs',
    expected: 'leaving it out equals sending 15',
  })
})

it('proves nothing when the same request brings different things', () => {
  expect(defaultEquals(outcome('a'), outcome('b'), outcome('c'), '15').kind).toBe('inconclusive')
})

import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { nothingElse } from './nothing-else.ts'

const exchange = answeredWith(200)

it('holds when nothing strayed', () => {
  expect(nothingElse([], 'the rest stays', 'spilled', exchange)).toEqual({ kind: 'holds' })
})

it('is broken by a difference at the place of another property, and names that property', () => {
  const difference = { read: 'toy.read', place: 'groups.[]', before: [1, 2], after: [] }
  expect(nothingElse([{ property: 'groups', difference }], 'the rest stays', 'not-sent', exchange)).toEqual({
    kind: 'broken',
    oracle: 'nothing-else',
    direction: 'not-sent',
    expected: 'the rest stays',
    observed: 'groups moved: toy.read showed 1, 2 at groups.[], then nothing',
    exchange,
  })
})

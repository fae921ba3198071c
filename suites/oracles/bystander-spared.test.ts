import { expect, it } from 'vitest'
import { bystanderSpared } from './bystander-spared.ts'
import { answeredWith } from './exchange-kit.ts'

const exchange = answeredWith(200)
const moved = { read: 'toy.read', place: 'on', before: [false], after: [true] }

it('holds when no bystander moved', () => {
  const bystanders = [
    { who: 'the one before', differences: [] },
    { who: 'the one after', differences: [] },
  ]
  expect(bystanderSpared(bystanders, 'toy.switch', exchange)).toEqual({ kind: 'holds' })
})

it('tells a neighbour from everyone', () => {
  const one = [
    { who: 'the one before', differences: [] },
    { who: 'the one after', differences: [moved] },
  ]
  expect(bystanderSpared(one, 'toy.switch', exchange)).toEqual({
    kind: 'broken',
    oracle: 'bystander-spared',
    direction: 'neighbour',
    expected: 'toy.switch touches nobody but its subject',
    observed: 'of the one after, toy.read showed false at on, then true',
    exchange,
  })
  const all = one.map(each => ({ ...each, differences: [moved] }))
  expect(bystanderSpared(all, 'toy.switch', exchange)).toMatchObject({ direction: 'everyone' })
})

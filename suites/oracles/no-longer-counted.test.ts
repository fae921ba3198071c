import { expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith } from './exchange-kit.ts'
import { noLongerCounted } from './no-longer-counted.ts'

const told = (before: Json, meanwhile: Json, after: Json) => {
  const [first, second, third] = [before, meanwhile, after].map(json => answeredWith(200, { json }))
  if (!first || !second || !third) throw new Error('There are three replies.')
  return noLongerCounted(['count', 'sum'], { before: first, meanwhile: second, after: third })
}

it('holds where a count goes back when what it counted is deleted', () => {
  expect(told({ count: 2, sum: 5 }, { count: 3, sum: 9.5 }, { count: 2, sum: 5 })).toEqual({ kind: 'holds' })
})

it('is broken where a count moved when something was made, and stays there when that is deleted', () => {
  expect(told({ count: 2, sum: 5 }, { count: 3, sum: 9 }, { count: 2, sum: 9 })).toMatchObject({
    kind: 'broken',
    oracle: 'no-longer-counted',
    direction: 'sum',
    observed: 'it is 9 still',
  })
})

it('looks into what a reply wraps, and not into lists, which hold other things', () => {
  const wrapped = (count: number): Json => ({ data: { shop: { count } } })
  expect(told(wrapped(1), wrapped(2), wrapped(2))).toMatchObject({ direction: 'count' })
  const listed = (count: number): Json => ({ shops: [{ count }] })
  expect(told(listed(1), listed(2), listed(2))).toMatchObject({ kind: 'inconclusive' })
})

it('says nothing where no count moved, or one is not shown throughout', () => {
  expect(told({ count: 2 }, { count: 2 }, { count: 2 })).toMatchObject({ kind: 'inconclusive' })
  expect(told({ count: 2 }, { count: 3 }, {})).toMatchObject({ kind: 'inconclusive' })
})

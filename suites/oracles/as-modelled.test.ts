import { expect, it } from 'vitest'
import { asModelled } from './as-modelled.ts'
import { answeredWith } from './exchange-kit.ts'

const exchange = answeredWith(200)

it('holds when nobody is astray', () => {
  expect(asModelled([], 'toy.write', exchange)).toEqual({ kind: 'holds' })
})

it('tells what is astray, and whether the last request wrote it', () => {
  const astray = {
    who: 'first',
    property: 'on',
    expected: 'true',
    observed: 'toy.read shows [false] at on',
    own: 'not-written',
  } as const
  expect(asModelled([astray], 'toy.write', exchange)).toEqual({
    kind: 'broken',
    oracle: 'as-modelled',
    direction: 'not-written',
    expected: 'after toy.write on of first is true',
    observed: 'toy.read shows [false] at on',
    property: 'on',
    exchange,
  })
})

import { expect, it } from 'vitest'
import { noNoise } from '../../../fixtures/state/difference.ts'
import type { Observation } from '../../../fixtures/state/observation.ts'
import { placesFrom } from '../../../fixtures/state/places.ts'
import { shows, wrote } from '../../../fixtures/state/small/wrote.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { isLeftOutWhenOff } from './left-out-off.ts'

const { context } = toyStage(() => 200).stage
const on = wrote('switch', { alarm: 1 }, shows({ sound: [true] }), shows({}))
const off = wrote('switch', { alarm: 0 }, shows({}), shows({ sound: [true] }))
const [read = ''] = on.after.views.keys()
const place = { read, pattern: 'sound', how: 'value', operations: ['switch'] } as const

const isLeftOut = (...observations: readonly Observation[]): boolean =>
  isLeftOutWhenOff(
    { ...context, facts: { ...context.facts, places: placesFrom(observations, noNoise(0)) } },
    'alarm',
    place,
  )

it('takes nothing for off where on was told of, and nothing after off was written', () => {
  expect(isLeftOut(on, off)).toBe(true)
})

it('does not where off was never written, on never told of, or off told of once', () => {
  expect(isLeftOut(on)).toBe(false)
  expect(isLeftOut(off)).toBe(false)
  expect(isLeftOut(on, off, wrote('switch', { alarm: 0 }, shows({ sound: [false] }), shows({})))).toBe(false)
})

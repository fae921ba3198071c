import { expect, it } from 'vitest'
import type { Schema } from '../../../contracts/model/schema.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { valuesAt } from './values.ts'

const { context } = toyStage(() => 200).stage
const written = (schema: Schema) =>
  valuesAt(context, updateOf({ points: schema }), 'body/points', 3).map(value =>
    'json' in value ? value.json : value,
  )

it('writes a number with a fraction where it may have one, and none where it may not', () => {
  expect(written({ type: 'number', multipleOf: 0.5, maximum: 100, minimum: 0 })).toEqual([3, 7.5, 12])
  expect(written({ type: 'integer', maximum: 100, minimum: 0 }).every(Number.isInteger)).toBe(true)
})

it('writes objects that say something, as nothing inside of one may be shown in many ways', () => {
  const empty = (value: unknown): boolean => /\{\}|null|""/.test(JSON.stringify(value))
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
  const firsts = seeds.flatMap(seed => {
    const seeded = { ...context, world: { ...context.world, seed }, seedOf: () => seed }
    return valuesAt(seeded, updateOf({ points: { type: 'object' } }), 'body/points', 2)
  })
  expect(firsts).toHaveLength(16)
  expect(firsts.filter(empty)).toEqual([])
})

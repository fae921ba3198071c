import { expect, it } from 'vitest'
import type { CaseContext } from '../engine/family.ts'
import { toyStage, update } from '../engine/toy-stage.ts'
import { updateOf } from '../engine/toy-updates.ts'
import { unsayable } from './unsayable.ts'

const { context } = toyStage(() => 200).stage
const nobody: CaseContext = { ...context, permitted: () => undefined }

it('nothing valid can be sent where nobody in the profile has the permission', () => {
  const shut = { ...update, permission: { anyOf: ['READ', 'WRITE'], basis: 'documented' as const } }
  expect(unsayable(nobody, shut)).toEqual({
    untried: 'inconclusive',
    reason: 'the profile has no identity with the permission READ or WRITE',
  })
  expect(unsayable(context, shut)).toBeUndefined()
})

it('nobody needs a permission where none is asked for', () => {
  expect(unsayable(nobody, { ...update, permission: { anyOf: [], basis: 'documented' } })).toBeUndefined()
})

it('nothing valid can be sent where the profile knows none of what must be named', () => {
  const marks = { 'body/owner': { names: 'ownerId' } }
  const owned = updateOf({ owner: { type: 'integer' } }, { required: ['owner'], marks })
  expect(unsayable(context, owned)?.reason).toBe(
    'the profile names no ownerId under "known", and it needs one',
  )
})

it('nothing valid can be sent where no valid value is known of what must be there', () => {
  const unknown = { type: 'string', pattern: '^(a)\\1$', minLength: 9 } as const
  expect(unsayable(context, updateOf({ code: unknown }, { required: ['code'] }))?.reason).toBe(
    'no valid value is known for body/code: an example in the documentation would give one',
  )
})

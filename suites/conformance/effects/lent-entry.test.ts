import { expect, it } from 'vitest'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { isUsualCaller } from './lent-entry.ts'

const { context } = toyStage(() => 200).stage
const [reading, writing] = ['notes.read', 'notes.write'].map(id => ({ ...updateOf({}), id }))

it('takes the user of the first credential for the caller, and none of the other credentials', () => {
  const twoUsers = {
    ...context,
    api: { ...context.api, endpoints: [reading, writing].flatMap(each => each ?? []) },
    permitted: ({ id }: { readonly id: string }) => ({
      name: id,
      permissions: [],
      userId: id === 'notes.read' ? 11 : 13,
      credential: { kind: 'headers' as const, headers: {} },
    }),
  }
  expect(isUsualCaller(twoUsers, 11)).toBe(true)
  expect(isUsualCaller(twoUsers, '11')).toBe(true)
  expect(isUsualCaller(twoUsers, 13)).toBe(false)
})

it('knows nobody where the profile names no user', () => {
  expect(isUsualCaller({ ...context, permitted: () => undefined }, 11)).toBe(false)
})

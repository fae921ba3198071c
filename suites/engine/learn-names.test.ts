import { expect, test } from 'vitest'
import { omnideskUser } from '../../contracts/apis/omnidesk-user/api.ts'
import type { RequestWorld } from '../../fixtures/requests/index.ts'
import type { Inconclusive, OwnEntity } from '../../fixtures/state/kit.ts'
import { firstEntity } from './learn-names.ts'

const world: RequestWorld = { seed: 1, tag: 't', known: {}, allow: [], styles: {} }

const entity: OwnEntity = {
  name: 'learner',
  entity: 'user',
  id: 7,
  origin: 'created',
  written: {},
  told: [],
}

/** A target that makes something only under these names. */
async function learntFrom(takes: (world: RequestWorld) => boolean) {
  const lane = { api: omnideskUser, world }
  const told: string[] = []
  const made = await firstEntity(
    lane,
    async (): Promise<OwnEntity | Inconclusive> =>
      takes(lane.world) ? entity : { inconclusive: 'it was answered 400' },
    ({ name }) => told.push(name),
  )
  return { made, told, printedNames: lane.world.printedNames }
}

test('a target that takes all names is sent them all', async () => {
  expect(await learntFrom(() => true)).toEqual({ made: entity, told: [], printedNames: undefined })
})

test('a target that refuses unknown names is sent the printed ones alone', async () => {
  expect(await learntFrom(({ printedNames }) => printedNames === true)).toEqual({
    made: entity,
    told: ['names'],
    printedNames: true,
  })
})

test('a target that makes nothing either way is sent all names', async () => {
  expect(await learntFrom(() => false)).toEqual({
    made: { inconclusive: 'it was answered 400' },
    told: [],
    printedNames: undefined,
  })
})

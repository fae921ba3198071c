import { expect, test } from 'vitest'
import { omnideskUser } from '../../contracts/apis/omnidesk-user/api.ts'
import { updateUser } from '../../contracts/apis/omnidesk-user/update-user.contract.ts'
import { bareDraft, fullDraft } from '../../fixtures/requests/index.ts'
import type { RequestWorld } from '../../fixtures/requests/index.ts'
import type { Inconclusive, OwnEntity } from '../../fixtures/state/kit.ts'
import { secondEntity, unlikeEntity } from './learn-unlike.ts'

const world: RequestWorld = { seed: 1, tag: 't', known: {}, allow: [], styles: {} }

const entity: OwnEntity = {
  name: 'second',
  entity: 'user',
  id: 8,
  origin: 'created',
  written: {},
  told: [],
}

/** A target that makes a second one only where these values are new. */
async function learntFrom(takes: (unlike: readonly string[]) => boolean, entityIn = secondEntity) {
  const lane = { api: omnideskUser, world }
  const told: string[] = []
  let tries = 0
  const made = await entityIn(
    lane,
    async (): Promise<OwnEntity | Inconclusive> => {
      tries += 1
      return takes(lane.world.unlike ?? []) ? entity : { inconclusive: 'it was answered 409' }
    },
    ({ says }) => told.push(says),
  )
  return { made, told, tries, world: lane.world }
}

test('a target that takes a second one of the same texts teaches nothing', async () => {
  expect(await learntFrom(() => true)).toEqual({ made: entity, told: [], tries: 1, world })
})

test('a target that wants one text unlike all others gets new ones of it, wherever it is written', async () => {
  const learnt = await learntFrom(unlike =>
    unlike.includes('omnidesk-user.create-user_body/telephone_number'),
  )
  expect(learnt.told).toEqual(['No two may have the same telephone, although nobody says so'])
  const [creator] = omnideskUser.endpoints.filter(({ id }) => id === 'omnidesk-user.create-user')
  const made = creator && bareDraft(creator, learnt.world).values
  expect(made?.['body/telephone_number']).toEqual({ fresh: true })
  expect(made?.['body/firstname']).toEqual({ json: 'Amber' })
  expect(fullDraft(updateUser, learnt.world, 'subject').values['body/telephone']).toEqual({ fresh: true })
})

test('a target that makes no second one whatever is new is left as it is', async () => {
  const learnt = await learntFrom(() => false)
  expect(learnt).toEqual({ made: undefined, told: [], tries: expect.any(Number), world })
})

test('a target that takes not even a first one of the usual texts is asked with new ones at once', async () => {
  const learnt = await learntFrom(
    unlike => unlike.includes('omnidesk-user.create-user_body/telephone_number'),
    unlikeEntity,
  )
  expect(learnt.told).toEqual(['No two may have the same telephone, although nobody says so'])
  expect(learnt.made).toBe(entity)
  expect(learnt.world.unlike).toContain('omnidesk-user.update-user_body/telephone')
})

test('a target that wants several texts new is given all of them so', async () => {
  const both = ['telephone_number', 'firstname'].map(name => `omnidesk-user.create-user_body/${name}`)
  const learnt = await learntFrom(unlike => both.every(place => unlike.includes(place)), unlikeEntity)
  expect(learnt.made).toBe(entity)
  expect(learnt.told).toEqual([expect.stringMatching(/telephone.*, .*although nobody says so$/)])
  expect(learnt.world.unlike).toEqual(expect.arrayContaining(both))
})

import { afterAll, describe, expect, it } from 'vitest'
import { apis } from '../../contracts/apis/index.ts'
import type { Api } from '../../contracts/model/api.ts'
import { startMock, type Mock, type MockOptions } from '../../fixtures/mock/start-mock.ts'
import { learnArrayStyles } from '../../fixtures/state/array-styles.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { disagreements, neverShown } from '../../fixtures/state/disagreement.ts'
import { createEntity, removeEntity } from '../../fixtures/state/entities.ts'
import { isInconclusive, type Kit, type OwnEntity } from '../../fixtures/state/kit.ts'
import { learnPlaces } from '../../fixtures/state/learn-places.ts'
import { giveBack } from '../../fixtures/state/lending.ts'
import { learnNoise } from '../../fixtures/state/noise.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { takeSnapshot } from '../../fixtures/state/snapshot.ts'
import { stateKit } from './state-kit.ts'
import { retellings, retoldKit } from './state-retold.ts'

const mocks: Mock[] = []
afterAll(async () => {
  for (const mock of mocks) await mock.close()
})

async function mockOf(options: MockOptions): Promise<Mock> {
  const mock = await startMock(options)
  mocks.push(mock)
  return mock
}

function apiOf(id: string): Api {
  const api = apis.find(each => each.id === id)
  if (api === undefined) throw new Error(`there is no ${id}`)
  return api
}

async function taken(kit: Kit, name: string): Promise<OwnEntity> {
  const entity = await createEntity(kit, name)
  if (isInconclusive(entity)) throw new Error(entity.inconclusive)
  return entity
}

/** What is learnt of an API, and what is not right about it. */
async function learnt(kit: Kit) {
  const entity = await taken(kit, 'learner')
  const { noise, readEffects } = await learnNoise(kit, entity)
  const { fact, refused } = await learnPlaces(kit, entity, noise)
  const [one, two] = [await takeSnapshot(kit, entity), await takeSnapshot(kit, entity)]
  const wrong = {
    readEffects,
    refused,
    never: neverShown(fact),
    odd: disagreements(fact).map(({ kind, operation, property }) => `${kind} ${operation} ${property}`),
    restless: differences(one, two, noise).map(({ read, place }) => `${read} ${place}`),
  }
  return { fact, wrong, entity }
}

const nothing = { readEffects: [], refused: [], never: [], odd: [], restless: [] }
const shapes = [
  'plain',
  'snake',
  'maps',
  'texts',
  'volatile',
  'pairs',
  'shuffled',
  'silent',
  'annotated',
] as const

describe('learning from an honest target that creates', () => {
  it.each(shapes.flatMap(shape => [['strict', shape] as const, ['lenient', shape] as const]))(
    'finds every property of the %s dialect in the shape %s, and nothing odd',
    async (dialect, shape) => {
      const kit = {
        ...stateKit(apiOf('omnidesk-user'), await mockOf({ dialect, shape })),
        wait: async () => undefined,
      }
      const { fact, wrong, entity } = await learnt(kit)
      expect(wrong).toEqual(nothing)
      expect([...fact.places.keys()]).toHaveLength(20)
      expect(await removeEntity(kit, entity)).toEqual({ removed: true })
      expect(kit.alive.size).toBe(0)
    },
  )

  it.each(Object.entries(retellings))('finds every property in replies %s', async (_, retell) => {
    const kit = { ...stateKit(apiOf('omnidesk-user'), await mockOf({})), wait: async () => undefined }
    const { wrong } = await learnt(retoldKit(kit, retell))
    expect(wrong).toEqual(nothing)
  })

  it('does not mind strangers who come and go', async () => {
    const kit = {
      ...stateKit(apiOf('omnidesk-user'), await mockOf({ strangers: true })),
      wait: async () => undefined,
    }
    expect((await learnt(kit)).wrong).toEqual(nothing)
  })
})

describe('learning from an honest target that creates nothing', () => {
  it.each(shapes)('finds what it may write in the shape %s, and puts it back', async shape => {
    const kit = { ...stateKit(apiOf('telephony-user'), await mockOf({ shape })), wait: async () => undefined }
    const { wrong, fact, entity } = await learnt(kit)
    expect(wrong).toEqual(nothing)
    expect(placesOf(fact, 'first_name')).toHaveLength(1)
    expect(await giveBack(kit, entity)).toEqual({ restored: true })
    const again = await taken(kit, 'again')
    expect(again.id).toEqual(entity.id)
  })
})

describe('learning how lists are written', () => {
  it.each(['strict', 'lenient'] as const)('finds a style that the %s dialect reads', async dialect => {
    const kit = stateKit(apiOf('omnidesk-user'), await mockOf({ dialect }))
    const { styles } = await learnArrayStyles(kit, await taken(kit, 'learner'))
    expect(Object.keys(styles).sort()).toEqual([
      'omnidesk-user.create-user_body/groups',
      'omnidesk-user.update-user_body/groups',
    ])
  })
})

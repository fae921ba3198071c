import { expect, it } from 'vitest'
import type { Api } from '../../contracts/model/api.ts'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { lastingApi, smallApi } from '../../fixtures/state/small/small-api.ts'
import { openStays } from './stays.ts'

const make = async (name: string): Promise<OwnEntity> => ({
  name,
  entity: 'member',
  id: 1,
  written: {},
  told: [],
  origin: 'created',
})

async function madeOf(api: Api, wanted: number) {
  const stays = openStays(api)
  const patient = stays.atMost(make)
  let made = 0
  for (let at = 0; at < wanted; at++) if (!isInconclusive(await patient('one'))) made++
  return { made, told: stays.told() }
}

it('makes no more than sixty of what stays for good, and tells of them', async () => {
  const { made, told } = await madeOf(lastingApi, 70)
  expect(made).toBe(60)
  expect(told).toMatch(/^60 new things of the kind "member" stay/)
})

it('makes as many as are wanted of what is removed again, and has nothing to tell', async () => {
  expect(await madeOf(smallApi, 70)).toEqual({ made: 70, told: undefined })
})

it('tells nothing where none was made', async () => {
  expect((await madeOf(lastingApi, 0)).told).toBeUndefined()
})

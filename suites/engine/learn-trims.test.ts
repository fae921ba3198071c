import { expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { zoneOfValue } from '../../fixtures/requests/index.ts'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { smallKit } from '../../fixtures/state/small/small-kit.ts'
import { smallServer } from '../../fixtures/state/small/small-server.ts'
import { learnTrims } from './learn-trims.ts'
import { toyStage } from './toy-stage.ts'
import { updateOf } from './toy-updates.ts'

const toned = (id: string): Endpoint =>
  updateOf(
    { id: { type: 'number' }, tone: { type: 'string', enum: ['dark', 'light'] } },
    { id: `notes.${id}`, required: ['id'], marks: { 'body/id': { names: 'noteId', subject: true } } },
  )
const [paint, dye] = [toned('paint'), toned('dye')]
const own: OwnEntity = { name: 'it', entity: 'note', id: 7, written: {}, told: [], origin: 'created' }

/** What is learnt of a target that accepts, or refuses, the first and the second text with blanks around it. */
async function learnt(answers: readonly number[], entity = own, endpoints = [paint, dye]) {
  const { stage, sent } = toyStage((_, nth) => answers[nth - 1] ?? 200)
  const lane = { ...stage.lane, api: { ...stage.lane.api, endpoints } }
  const kit = { ...smallKit(smallServer()), classify: stage.context.classify }
  return { trims: await learnTrims(lane, kit, entity), world: lane.world, sent }
}

it('is learnt when several operations accept what no reading allows but for its blanks', async () => {
  const { trims, world, sent } = await learnt([200, 200])
  expect(trims).toBe(true)
  expect(sent).toEqual([
    { id: 7, tone: ' dark ' },
    { id: 7, tone: ' dark ' },
  ])
  const zone = (json: string) => zoneOfValue(paint, 'body/tone', { json }, world)
  expect(['dark', ' dark', 'dark\n', ' ', 'blue', ' blue '].map(zone)).toEqual([
    'inside',
    'neutral',
    'neutral',
    'neutral',
    'outside',
    'outside',
  ])
})

it('is not learnt from one operation that lacks a check', async () => {
  const { trims, world } = await learnt([200, 400])
  expect(trims).toBe(false)
  expect(zoneOfValue(paint, 'body/tone', { json: ' dark' }, world)).toBe('outside')
  const single = await learnt([200], own, [paint])
  expect(single).toMatchObject({ trims: undefined, sent: [] })
})

it('is not tried on what was there before', async () => {
  const lent = await learnt([], { ...own, origin: 'known' })
  expect(lent).toMatchObject({ trims: undefined, sent: [] })
})

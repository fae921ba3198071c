import { test } from 'vitest'
import { apis } from '../../contracts/apis/index.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import { createEntity } from '../../fixtures/state/entities.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { learnNoise } from '../../fixtures/state/noise.ts'
import { learnPlaces } from '../../fixtures/state/learn-places.ts'
import { disagreements } from '../../fixtures/state/disagreement.ts'
import { takeSnapshot } from '../../fixtures/state/snapshot.ts'
import { stateKit } from './state-kit.ts'

const shapes = (process.env['SHAPES'] ?? 'plain').split(',') as ('plain' | 'snake' | 'maps' | 'texts' | 'volatile' | 'pairs' | 'shuffled' | 'silent')[]
const apiIndex = Number(process.env['API'] ?? 0)
for (const shape of shapes) {
  test(shape, async () => {
    const fault = process.env['FAULT']
    const mock = await startMock({ shape, dialect: (process.env['DIALECT'] ?? 'strict') as 'strict' , ...(fault ? {fault} : {})})
    const sent: Exchange[] = []
    const api = apis[apiIndex]
    if (!api) return
    const kit = stateKit(api, mock, sent)
    const entity = await createEntity(kit, 'learner')
    console.log(shape, 'create', sent.length, JSON.stringify(entity))
    if (isInconclusive(entity)) return
    const snapshot = await takeSnapshot(kit, entity)
    for (const view of snapshot.views.values()) console.log(view.read, view.status, view.presence, JSON.stringify([...view.places]).slice(0, 1500), view.presence==='shown'?'':JSON.stringify(view.exchange.response?.json)?.slice(0,600))
    let n = sent.length
    const fact = await learnNoise(kit, entity)
    console.log('noise', sent.length - n, fact.says, JSON.stringify(fact.readEffects))
    n = sent.length
    const learnt = await learnPlaces(kit, entity, fact.noise)
    console.log('places', sent.length - n, learnt.says.replaceAll('; ', '\n'))
    console.log(JSON.stringify(disagreements(learnt.fact).map(({ kind, operation, property, owner }) => ({ kind, operation, property, owner })), null, 1))
    await mock.close()
  })
}

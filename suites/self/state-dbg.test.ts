import { test } from 'vitest'
import { apis } from '../../contracts/apis/index.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import { createEntity } from '../../fixtures/state/entities.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { noNoise } from '../../fixtures/state/difference.ts'
import { learnPlaces } from '../../fixtures/state/learn-places.ts'
import { stateKit } from './state-kit.ts'
test('x', async () => {
    const mock = await startMock({ fault: "answer-into-incognito-too" })
    const sent: Exchange[] = []
    const api = apis[0]
    if (!api) return
    const kit = stateKit(api, mock, sent)
    const entity = await createEntity(kit, 'learner')
    if (isInconclusive(entity)) return
    const learnt = await learnPlaces(kit, entity, noNoise(kit.now()))
    for (const x of sent) console.log(x.request.method, x.request.path, Buffer.from(x.request.body ?? []).toString(), x.response?.status, Buffer.from(x.response?.body ?? []).toString().slice(0, 200))
    await mock.close()
})

import { test } from 'vitest'
import { apis } from '../../contracts/apis/index.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import { faults as catalogue } from '../../fixtures/mock/faults/catalogue.ts'
import { createEntity } from '../../fixtures/state/entities.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { learnNoise } from '../../fixtures/state/noise.ts'
import { learnPlaces } from '../../fixtures/state/learn-places.ts'
import { learnArrayStyles } from '../../fixtures/state/array-styles.ts'
import { disagreements, neverShown } from '../../fixtures/state/disagreement.ts'
import { stateKit } from './state-kit.ts'

const glob = new RegExp(process.env['FAULTS'] ?? '.')
for (const fault of catalogue.filter(({ id }) => glob.test(id))) {
  test(fault.id, async () => {
    const mock = await startMock({ fault: fault.id })
    const sent: Exchange[] = []
    const api = apis.find(({id}) => fault.id.startsWith(id)) ?? apis[0]
    if (!api) return
    const kit = { ...stateKit(api, mock, sent), wait: async () => {} }
    const entity = await createEntity(kit, 'learner')
    if (isInconclusive(entity)) { console.log(fault.id, entity); return }
    const fact = await learnNoise(kit, entity)
    const styles = await learnArrayStyles(kit, entity)
    const learnt = await learnPlaces(kit, entity, fact.noise)
    console.log(fault.id, sent.length, entity.idMismatch ? 'ID LIE' : '', fact.noise.volatile.size, fact.noise.bookkeeping.size, JSON.stringify(fact.readEffects), 'never', neverShown(learnt.fact), 'refused', JSON.stringify(learnt.refused), styles.says)
    console.log(JSON.stringify(disagreements(learnt.fact).map(({ kind, operation, property, owner }) => ({ kind, operation, property, owner }))))
    await mock.close()
  })
}

import { expect, it } from 'vitest'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { smallApi } from '../../fixtures/state/small/small-api.ts'
import { smallKit } from '../../fixtures/state/small/small-kit.ts'
import { smallServer } from '../../fixtures/state/small/small-server.ts'
import { openArrivals } from './arrivals.ts'
import { toyStage } from './toy-stage.ts'

/** A creation that was written down and then could not be sent, and what the ledger was told. */
async function unsendable() {
  const lines: string[] = []
  const kit = smallKit(smallServer(), {
    hooks: {
      onIntend: ({ entity }) => void lines.push(`intended ${entity}`),
      onRefused: ({ entity }) => void lines.push(`made no ${entity}`),
    },
  })
  const endpoint = smallApi.endpoints.find(({ relations }) => relations.some(each => each.kind === 'creates'))
  if (!endpoint) throw new Error('the small API creates nothing')
  const arrivals = openArrivals(toyStage(() => 200).stage.lane, kit)
  const values = { 'body/email': 'ann@example.com' }
  const exchange: Exchange = {
    number: 1,
    endpoint: endpoint.id,
    caller: { kind: 'identity', name: 'admin' },
    request: { method: endpoint.method, path: endpoint.path, headers: [] },
    failure: { kind: 'not-allowed', message: 'It was not sent.' },
    durationMs: 0,
    retried: [],
  }
  await arrivals.intend({ endpoint, values: {} }, values)
  return { lines, arrivals, sent: { draft: { endpoint, values: {} }, values, exchange } }
}

it('strikes out what a request that never left the run was to make', async () => {
  const { lines, arrivals, sent } = await unsendable()
  await arrivals.unsent(sent)
  expect(lines).toEqual(['intended member', 'made no member'])
})

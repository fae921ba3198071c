import { expect, it } from 'vitest'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { lastingApi, smallApi } from '../../fixtures/state/small/small-api.ts'
import { smallKit } from '../../fixtures/state/small/small-kit.ts'
import { smallServer } from '../../fixtures/state/small/small-server.ts'
import { openArrivals } from './arrivals.ts'
import type { Sent } from './arrivals.ts'
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
  const arrivals = openArrivals(toyStage(() => 200).stage.lane, kit)
  const sent = sentBy(smallApi.endpoints)
  await arrivals.intend(sent.draft, sent.values)
  return { lines, arrivals, sent }
}

/** A creation that the profile does not allow. */
function sentBy(endpoints: readonly Endpoint[]): Sent {
  const endpoint = endpoints.find(({ relations }) => relations.some(each => each.kind === 'creates'))
  if (!endpoint) throw new Error('the small API creates nothing')
  const exchange: Exchange = {
    number: 1,
    endpoint: endpoint.id,
    caller: { kind: 'identity', name: 'admin' },
    request: { method: endpoint.method, path: endpoint.path, headers: [] },
    failure: { kind: 'not-allowed', message: 'It was not sent.' },
    durationMs: 0,
    retried: [],
  }
  return { draft: { endpoint, values: {} }, values: { 'body/email': 'ann@example.com' }, exchange }
}

it('strikes out what a request that never left the run was to make', async () => {
  const { lines, arrivals, sent } = await unsendable()
  await arrivals.unsent(sent)
  expect(lines).toEqual(['intended member', 'made no member'])
})

it('looks for nothing that no operation could remove', () => {
  const suspectedOf = (api: Api) => {
    const arrivals = openArrivals(toyStage(() => 200).stage.lane, smallKit(smallServer(), { api }))
    arrivals.suspect(sentBy(api.endpoints))
    return arrivals.suspected()
  }
  expect([suspectedOf(smallApi), suspectedOf(lastingApi)]).toEqual([1, 0])
})

import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { holdMock } from './hold.ts'

/** A fourteenth of all claims, chosen by their ids, whatever the families. */
const someOfThem = ({ id }: { readonly id: string }): boolean =>
  [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % 14 === 0

/** Everything of a request that goes out, and whose credential went with it. */
const bytesOf = ({ request, caller }: Exchange): string =>
  JSON.stringify([
    request.method,
    request.path,
    request.headers,
    Buffer.from(request.body ?? []).toString('hex'),
    caller,
  ])

async function sent(seed: number): Promise<readonly string[]> {
  const all: string[] = []
  await holdMock(
    { dialect: 'strict' },
    { seed, runs: 1, wanted: someOfThem, onExchange: exchange => all.push(bytesOf(exchange)) },
  )
  return all
}

describe('two runs against the same mock', () => {
  it('send the same bytes in the same order for the same seed, and others for another', async () => {
    const first = await sent(1)
    const second = await sent(1)
    const other = await sent(2)
    expect(first.length).toBeGreaterThan(500)
    expect(first.find((line, index) => line !== second[index])).toBeUndefined()
    expect(second).toHaveLength(first.length)
    expect(other).not.toEqual(first)
  }, 400_000)
})

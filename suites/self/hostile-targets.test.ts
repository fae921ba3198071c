import { randomFillSync } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { scriptedServer } from '../../fixtures/client/scripted-server.ts'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { hold } from './hold.ts'

const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

const claims = [
  'list-users/accepts',
  'list-users/denies/none',
  'get-settings/accepts',
  'create-user/accepts',
  'delete-user/gone*',
  'firstname-update/writes*',
]
  .map(tail => `omnidesk-user.${tail}`)
  .join(',')

/** A run against a server that does this with every request. */
async function against(misbehave: (response: ServerResponse, nth: number) => void) {
  const server = await scriptedServer((_, response, nth) => misbehave(response, nth))
  opened.push(server)
  const loaded = targetOf(
    {
      mode: 'sandbox',
      apis: {
        'omnidesk-user': {
          baseUrl: server.url,
          identities: {
            full: { headers: { apiKey: 'a-key-of-some-length' }, permissions: ['*'], userId: 1 },
          },
          known: { userId: [1, 2], groupId: [1] },
        },
      },
      limits: { requestsPerSecond: 1000, timeoutMs: 150, budget: 80 },
    },
    {},
  )
  if (loaded.kind === 'wrong') throw new Error(loaded.problems[0]?.message)
  const held = await hold(loaded.target, { only: claims, runs: 0 })
  return { ...held, errors: held.alarms.filter(alarm => alarm.startsWith('error')), seen: server.seen.length }
}

const json = { 'content-type': 'application/json' }
const garbage = randomFillSync(Buffer.alloc(5000))
const huge = Buffer.alloc(6 * 1024 * 1024, 'x')
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

/** Ways of answering that no client should have to meet, and none may fall over. */
const misbehaviours: readonly (readonly [string, (response: ServerResponse, nth: number) => void])[] = [
  ['garbage for JSON', response => response.writeHead(200, json).end(garbage)],
  ['bytes that are no HTTP', response => response.socket?.end('\u0000\u0001 nonsense\r\n\r\n')],
  ['a body without end', response => response.writeHead(200, json).end(huge)],
  ['lists nested without end', response => response.writeHead(200, json).end(deep)],
  ['a redirect to itself', response => response.writeHead(302, { location: '/' }).end()],
  [
    'more promised than sent',
    response =>
      response
        .writeHead(200, { ...json, 'content-length': '5000' })
        .end('{"a":1}')
        .socket?.end(),
  ],
  ['a byte now and then', response => void drip(response.writeHead(200, json))],
  ['nothing at all', () => undefined],
  ['an empty success', response => response.writeHead(204).end()],
  ['null', response => response.writeHead(200, json).end('null')],
  ['a number', response => response.writeHead(200, json).end('7')],
  [
    'names that JavaScript knows',
    response => response.writeHead(200, json).end('{"__proto__":{"id":1},"constructor":{"name":"x"},"id":1}'),
  ],
  [
    'another status each time',
    (response, nth) =>
      response.writeHead([200, 201, 304, 404, 418, 500, 599][nth % 7] ?? 200, json).end('{"id":1}'),
  ],
  [
    'headers by the thousand',
    response =>
      response
        .writeHead(200, Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`x-${at}`, 'y'])))
        .end('{}'),
  ],
  [
    'another type each time',
    (response, nth) =>
      response.writeHead(200, json).end(['{"id":1}', '[1]', '"x"', 'true', '{"id":{"id":[]}}'][nth % 5]),
  ],
]

async function drip(response: ServerResponse): Promise<void> {
  for (let count = 0; count < 40 && !response.destroyed; count += 1) {
    response.write(' ')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  response.end('{}')
}

describe('a server that means no good', () => {
  it.each(misbehaviours)(
    'and answers %s, never makes Plumbline fail',
    async (_, misbehave) => {
      const { errors, outcomes, leftOut, seen } = await against(misbehave)
      expect(errors).toEqual([])
      expect(seen).toBeGreaterThan(0)
      expect(seen).toBeLessThanOrEqual(80)
      expect(outcomes.length + leftOut.length).toBeGreaterThan(4)
    },
    400_000,
  )
})

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { apis } from '../../contracts/apis/index.ts'
import type { Api } from '../../contracts/model/api.ts'
import { bareLoop } from '../../fixtures/client/bare-loop.bench.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import type { Mock } from '../../fixtures/mock/start-mock.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { matches } from '../engine/matches.ts'
import { heldRun } from './held-run.ts'
import type { Held } from './held-run.ts'
import { replicated } from './replicated.ts'
import type { Measured } from './measured.ts'

const LARGEST = 'omnidesk-user'
/** Claims that cost a few requests each, so that a thousand endpoints come to an end. */
const CHEAP = '*/denies/none,*/denies/unknown'
const TIMES = [1, 10, 100]

/**
 * V8 compiles what the first rounds go through, the loop's share as well as the run's, on threads whose time counts, too:
 * the last round counts.
 */
const ROUNDS = 3

/** Of a process that does nothing but one run, the mock and all that was sent included. */
const MOST_MEMORY_MB = 300

/** A full run against the same requests sent by supertest alone, on the same server in the same process, by CPU time. */
export async function benchFullRun(): Promise<readonly Measured[]> {
  const api = theApi()
  const mock = await startMock()
  const first = await heldRun(mock, api)
  let last = await round(mock, api)
  for (let count = 1; count < ROUNDS; count += 1) last = await round(mock, api)
  await mock.close()
  const { held, bareMs } = last
  const [own, bare] = [held.requests / held.cpuMs, held.sent.length / bareMs]
  return [
    {
      what: 'requests of the first run of a process, per CPU second',
      value: (1000 * first.requests) / first.cpuMs,
    },
    { what: `of ${held.requests} requests of a full run, per CPU second`, value: 1000 * own },
    { what: 'of the same requests by supertest alone, per CPU second', value: 1000 * bare },
    { what: 'ratio', value: own / bare, atLeast: 0.5 },
    { what: 'megabytes of memory at the most', value: memoryOfOneRun(), atMost: MOST_MEMORY_MB },
  ]
}

/** In a process of its own: this one holds whatever else is measured. */
function memoryOfOneRun(): number {
  const script = fileURLToPath(new URL('one-run.js', import.meta.url))
  return Number(execFileSync(process.execPath, [script, LARGEST], { encoding: 'utf8' }))
}

/** A run, and then the loop that sends what it sent. */
async function round(mock: Mock, api: Api): Promise<{ readonly held: Held; readonly bareMs: number }> {
  mock.reset()
  const held = await heldRun(mock, api)
  mock.reset()
  return { held, bareMs: await bareLoop(mock.url, credentialOf(mock, api), held.sent) }
}

/** Time and memory as the number of endpoints grows. */
export async function benchGrowth(): Promise<readonly Measured[]> {
  const rows: Measured[] = []
  let before: number | undefined
  for (const times of TIMES) {
    const each = await costOfEndpoint(times)
    rows.push({
      what: `${times * theApi().endpoints.length} endpoints: CPU milliseconds for each`,
      value: each,
    })
    if (before !== undefined)
      rows.push({ what: 'times what it was with a tenth of them', value: each / before, atMost: 1.5 })
    before = each
  }
  return rows
}

async function costOfEndpoint(times: number): Promise<number> {
  const api = replicated(theApi(), times)
  const mock = await startMock()
  const { cpuMs } = await heldRun(mock, api, ({ id }) => matches(id, CHEAP))
  await mock.close()
  return cpuMs / api.endpoints.length
}

function theApi(): Api {
  const api = apis.find(({ id }) => id === LARGEST)
  if (!api) throw new Error(`There are no contracts of ${LARGEST}.`)
  return api
}

function credentialOf(mock: Mock, api: Api): { readonly [header: string]: string } {
  const loaded = targetOf(mock.profile, {})
  if (loaded.kind === 'wrong') throw new Error("The mock's profile is wrong.")
  const identities = loaded.target.apis.find(each => each.api === api.id)?.identities ?? []
  const [most] = identities.toSorted((a, b) => b.permissions.length - a.permissions.length)
  if (most?.credential.kind !== 'headers') return {}
  return Object.fromEntries(Object.entries(most.credential.headers).map(([name, { value }]) => [name, value]))
}

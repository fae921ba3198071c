import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { folders, plumbline, start } from './command-line.ts'
import { front, profileText, usersOf } from './front.ts'
import type { Front } from './front.ts'
import type { Seen } from '../../fixtures/client/scripted-server.ts'
import { telephonyUsers } from './telephony-users.ts'

const folder = folders()
const opened: Front[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

/** What is run, and which requests bring the signal about: when so many of them were sent. */
interface Moment {
  readonly api: string
  readonly only: string
  readonly counts: (request: Pick<Seen, 'method' | 'url'>) => boolean
  readonly often: number
  readonly usersOf: (target: Front) => Promise<readonly unknown[]>
}

const WHILE_MAKING: Moment = {
  api: 'omnidesk-user',
  only: 'omnidesk-user.*/accepts,omnidesk-user.*/writes/*',
  counts: ({ method, url }) => method === 'POST' && url === '/api/v2/user',
  often: 4,
  usersOf,
}

const WHILE_BORROWING: Moment = {
  api: 'telephony-user',
  only: 'telephony-user.*/writes/*',
  counts: ({ method }) => method === 'PUT',
  often: 60,
  usersOf: ({ url }) => telephonyUsers(url),
}

/** Starts a run, and sends it this signal as soon as the request after the counted ones comes in. */
async function stopped(signal: NodeJS.Signals, { api, only, counts, often, ...moment }: Moment) {
  let kill: () => void = () => undefined
  let counted = 0
  let isKilled = false
  const target = await front({}, request => {
    const isCounted = counts(request)
    if (isCounted && counted < often) counted += 1
    else if (counted === often && !isKilled) {
      // Once: a second interrupt ends a run at once, without clearing away what it made.
      isKilled = true
      kill()
    }
    return false
  })
  opened.push(target)
  const before = await moment.usersOf(target)
  const cwd = folder({ 'live.json': profileText(target, [api]) })
  counted = 0
  const run = await start(['run', '--target', 'live.json', '--only', only], cwd)
  kill = () => run.kill(signal)
  const ended = await run.ended
  return { target, before, cwd, ...ended }
}

const recordIn = (cwd: string): readonly { readonly type: string }[] =>
  readFileSync(join(cwd, 'plumbline-out/record.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line.endsWith('}'))
    .map(line => JSON.parse(line))

const ledgersIn = (cwd: string): readonly string[] =>
  existsSync(join(cwd, 'plumbline-out/ledger')) ? readdirSync(join(cwd, 'plumbline-out/ledger')) : []

describe('a run that is interrupted', () => {
  it('ends with 130, removes what it made, and tells what it found until then', async () => {
    const { target, before, cwd, code, out } = await stopped('SIGINT', WHILE_MAKING)
    expect(code).toBe(130)
    expect(out).toMatch(/interrupted/i)
    expect(await usersOf(target)).toEqual(before)
    expect(ledgersIn(cwd)).toEqual([])
    expect(recordIn(cwd).at(-1)).toMatchObject({ type: 'ended', interrupted: true })
    expect(JSON.parse(readFileSync(join(cwd, 'plumbline-out/findings.json'), 'utf8'))).toMatchObject({
      outcome: 'interrupted',
    })
  }, 400_000)
})

describe('a run that is killed', () => {
  it('leaves a record that can be read, and a ledger by which everything is cleaned up', async () => {
    const { target, before, cwd, signal } = await stopped('SIGKILL', WHILE_MAKING)
    expect(signal).toBe('SIGKILL')
    expect(recordIn(cwd)[0]).toMatchObject({ type: 'started', target: 'fronted mock' })
    expect(await usersOf(target)).not.toEqual(before)
    expect(ledgersIn(cwd)).toHaveLength(1)
    const { code, out, err } = await plumbline(['cleanup', '--target', 'live.json'], cwd)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/is gone/)
    expect(await usersOf(target)).toEqual(before)
    expect(ledgersIn(cwd)).toEqual([])
    expect((await plumbline(['cleanup', '--target', 'live.json'], cwd)).out).toMatch(
      /Nothing of the target "fronted mock" is left over/,
    )
  }, 400_000)

  it('leaves a ledger by which whom it borrowed is put back', async () => {
    const { target, before, cwd } = await stopped('SIGKILL', WHILE_BORROWING)
    expect(await telephonyUsers(target.url)).not.toEqual(before)
    const { code, out, err } = await plumbline(['cleanup', '--target', 'live.json'], cwd)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/telephony-user: user \d, which was lent, is as it was/)
    expect(await telephonyUsers(target.url)).toEqual(before)
    expect(ledgersIn(cwd)).toEqual([])
  }, 400_000)
})

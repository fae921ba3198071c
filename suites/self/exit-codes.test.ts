import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scriptedServer } from '../../fixtures/client/scripted-server.ts'
import { folders, plumbline } from './command-line.ts'
import { front, profileText } from './front.ts'
import type { Front, Instead } from './front.ts'

const folder = folders()
const opened: { close: () => Promise<void> }[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

async function fronted(...options: Parameters<typeof front>): Promise<Front> {
  const made = await front(...options)
  opened.push(made)
  return made
}

const mainPromise = ['--only', 'teamwork-desk.update-user/accepts']
const findingsIn = (cwd: string) => JSON.parse(readFileSync(join(cwd, 'plumbline-out/findings.json'), 'utf8'))

/** A run against a target that does this instead of answering as the mock does. */
async function against(
  instead: Instead,
  api = 'teamwork-desk',
  words: readonly string[] = ['--only', '*/accepts,*/denies/none'],
) {
  const target = await fronted({}, instead)
  const cwd = folder({ 'live.json': profileText(target, [api]) })
  return { cwd, target, ...(await plumbline(['run', '--target', 'live.json', ...words], cwd)) }
}

describe('the exit code of a run', () => {
  it('is 0 when the target conforms, and every file is there', async () => {
    const cwd = folder()
    const { code, out, err } = await plumbline(['run', '--api', 'teamwork-desk', ...mainPromise], cwd)
    expect({ code, err: err.includes('rror') }).toEqual({ code: 0, err: false })
    expect(out).toMatch(/Conforms: 1 claim held/)
    expect(findingsIn(cwd)).toMatchObject({ version: 1, outcome: 'conforms', findings: [], errors: [] })
    expect(readFileSync(join(cwd, 'plumbline-out/junit.xml'), 'utf8')).toMatch(
      /^<\?xml[^]*<testcase[^]*<\/testsuites>\s*$/,
    )
    expect(
      readdirSync(join(cwd, 'plumbline-out/allure-results')).filter(name => name.endsWith('-result.json')),
    ).toHaveLength(1)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(out).not.toContain('\u001B')
  })

  it('is 1 when it finds a broken promise', async () => {
    const cwd = folder()
    const words = ['--fault', 'teamwork-without-token', '--api', 'teamwork-desk', '--only', '*/denies/none']
    const { code, out } = await plumbline(['run', ...words], cwd)
    expect(code).toBe(1)
    expect(out).toContain('npx plumbline run')
    expect(findingsIn(cwd)).toMatchObject({
      outcome: 'findings',
      findings: [{ endpoint: 'teamwork-desk.update-user' }],
    })
  })

  it.each([
    ['a profile that is none', ['run', '--target', 'wrong.json'], 'wrong.json'],
    ['a variable that is not set', ['run', '--target', 'unset.json'], 'NOBODY_SET_THIS'],
    ['a flag that is not there', ['run', '--sed', '1'], "unknown option '--sed'"],
    ['a baseline that can not be read', ['run', '--baseline', 'missing.json'], 'missing.json'],
    ['a baseline that is none', ['run', '--baseline', 'wrong.json'], 'wrong.json'],
    ['contracts that are not there', ['run', '--contracts', 'nowhere'], 'nowhere'],
    ['an API that is not there', ['run', '--api', 'desk'], 'desk'],
    ['a fault that the mock does not have', ['run', '--fault', 'no-such-fault'], 'no-such-fault'],
    ['a pattern that no claim matches', ['run', '--only', 'nothing/*'], 'nothing/*'],
    ['a folder that can not be written to', ['run', '--out', 'wrong.json'], 'wrong.json'],
  ])('is 2 for %s, and the message names it', async (_, words, named) => {
    const unset = {
      apis: {
        'teamwork-desk': {
          baseUrl: 'http://127.0.0.1:1',
          identities: { a: { bearer: '${NOBODY_SET_THIS}', permissions: ['*'] } },
        },
      },
    }
    const cwd = folder({ 'wrong.json': '{"apis": 3}', 'unset.json': JSON.stringify(unset) })
    const { code, err } = await plumbline(words, cwd)
    expect(err).toContain(named)
    expect(err).not.toMatch(/\bat .*\.js:\d+/)
    expect(code).toBe(2)
  })

  it('is 3 when nobody answers at the address', async () => {
    const closed = await scriptedServer(() => undefined)
    await closed.close()
    const profile = {
      mode: 'sandbox',
      apis: {
        'teamwork-desk': {
          baseUrl: closed.url,
          identities: { a: { bearer: 'nobody-knows-it', permissions: ['*'] } },
          known: { userId: [3, 4, 5] },
        },
      },
    }
    const cwd = folder({ 'live.json': JSON.stringify(profile) })
    const { code, out } = await plumbline(
      ['run', '--target', 'live.json', '--only', '*/accepts,*/denies/none'],
      cwd,
    )
    expect(out).toContain('could not be reached')
    expect(findingsIn(cwd)).toMatchObject({ outcome: 'inconclusive', findings: [] })
    expect(code).toBe(3)
  })

  it('is 3 when the target refuses the credential', async () => {
    const { code, out, cwd } = await against((_, response) => {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Who are you?"}')
      return true
    })
    expect(findingsIn(cwd)).toMatchObject({ findings: [], errors: [] })
    expect(out).toContain('401')
    expect(code).toBe(3)
  })

  it('is 3 when every request is answered by a page for people', async () => {
    const { code, cwd } = await against((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>')
      return true
    })
    expect(findingsIn(cwd)).toMatchObject({ findings: [], errors: [] })
    expect(code).toBe(3)
  })

  it('is 3 when the target dies in the middle, and what was concluded until then is still there', async () => {
    const target = await fronted({}, (_, response, nth) => {
      if (nth === 120) void target.close()
      if (nth >= 120) response.destroy()
      return nth >= 120
    })
    const cwd = folder({ 'live.json': profileText(target, ['omnidesk-user']) })
    const { code, out } = await plumbline(
      ['run', '--target', 'live.json', '--only', 'omnidesk-user.list-users/*'],
      cwd,
    )
    const { findings, errors, inconclusive, coverage } = findingsIn(cwd)
    expect({ findings, errors }).toEqual({ findings: [], errors: [] })
    expect(coverage.endpoints['omnidesk-user.list-users'].held).toBeGreaterThan(0)
    expect(inconclusive.map(({ reason }: { reason: string }) => reason)).toContain(
      `${target.url} could not be reached`,
    )
    expect(out).toContain('could not be reached')
    expect(code).toBe(3)
  })

  it('is 4 when the target refuses to delete what the run made', async () => {
    const { code, out, cwd } = await against(
      ({ method }, response) => {
        if (method !== 'DELETE') return false
        response.writeHead(409, { 'content-type': 'application/json' }).end('{"message":"Never."}')
        return true
      },
      'omnidesk-user',
      ['--only', 'omnidesk-user.item-put/accepts,omnidesk-user.activate/accepts'],
    )
    expect(out).toMatch(/could not be removed|still shown/)
    expect(readdirSync(join(cwd, 'plumbline-out/ledger'))).toHaveLength(1)
    expect(code).toBe(4)
  })

  it('is 5 when Plumbline itself fails, and says that it is not the fault of the target', async () => {
    const target = await fronted({})
    const profile = profileText(target, ['teamwork-desk']).replaceAll('teamwork-desk', 'broken')
    const { code, err } = await plumbline(
      ['run', '--contracts', '.', '--target', 'live.json'],
      folder({ 'api.ts': brokenContract, 'live.json': profile }),
    )
    expect(err).toMatch(/This is an error of Plumbline, not of the target[^]*a fault of our own/)
    expect(code).toBe(5)
  })
})

/** It throws where a contract only holds data, as a bug in the engine would. */
const brokenContract = `
const source = { document: 'x', place: 'y', quote: 'z' }
export const api = {
  id: 'broken', title: 'Broken', sources: [source], auth: [{ kind: 'bearer' }], permissions: ['*'], entities: [],
  endpoints: [{
    id: 'broken.one', api: 'broken', method: 'GET', path: '/one', title: 'One', source,
    permission: { anyOf: ['*'], basis: 'inferred' }, parameters: [],
    responses: { get 200() { throw new Error('a fault of our own') } }, ambiguities: [], marks: {}, relations: [],
  }],
}
`

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leftovers, openLedger } from '../../../fixtures/targets/ledger.ts'
import type { Jobs } from '../jobs.ts'
import { idleJobs, say } from '../test-surroundings.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
}

describe('cleanup', () => {
  const identities = { full: { bearer: '${KEY}', permissions: [] } }
  const profile = {
    name: 'staging',
    mode: 'sandbox',
    apis: { desk: { baseUrl: 'http://localhost', identities } },
  }

  function leave(target: string, ...markers: string[]): void {
    const ledger = openLedger(join(folder, 'plumbline-out'), { target, run: target })
    markers.forEach((marker, index) => {
      const entry = ledger.intend({ api: 'desk', entity: 'user', marker })
      if (index === 0) ledger.created(entry, 7)
    })
  }

  const clean = (jobs: Partial<Jobs>, ...words: string[]) =>
    say(['cleanup', '--target', 'p.json', ...words], { jobs: { ...idleJobs, ...jobs }, cwd: folder })

  it('removes what is left over of this target, and forgets it', async () => {
    write('p.json', profile)
    leave('staging', 'ann', 'bob')
    leave('other', 'eve')
    const { code, out, err } = await clean({})
    expect(code).toBe(0)
    expect(out).toBe('desk: user 7 ("ann") is gone.\ndesk: user "bob" is gone.\n')
    expect(err).toBe('The ledger also tells of the target "other": clean it up with its own profile.\n')
    expect(leftovers(join(folder, 'plumbline-out')).map(({ marker }) => marker)).toEqual(['eve'])
  })

  it('keeps in mind what could not be removed, and exits with 4', async () => {
    write('p.json', profile)
    leave('staging', 'ann', 'bob')
    const { code, err } = await clean({
      removeLeftovers: async ({ leftovers: [ann] }) =>
        ann === undefined ? [] : [{ leftover: ann, reason: 'it answered 500.' }],
    })
    expect(code).toBe(4)
    expect(err).toBe('desk: user 7 ("ann") could not be removed: it answered 500.\n')
    expect(leftovers(join(folder, 'plumbline-out')).map(({ marker }) => marker)).toEqual(['ann'])
  })

  it('only lists on a dry run, and sends nothing to a read-only target', async () => {
    write('p.json', { ...profile, mode: 'read-only' })
    leave('staging', 'ann')
    const never = { removeLeftovers: () => Promise.reject(new Error('It must not be called.')) }
    expect(await clean(never, '--dry-run')).toMatchObject({
      code: 0,
      out: 'desk: user 7 ("ann") would be removed.\n',
    })
    const { code, err } = await clean(never)
    expect(code).toBe(2)
    expect(err).toBe('The profile p.json is read-only: removing needs "mode": "sandbox".\n')
    expect(leftovers(join(folder, 'plumbline-out'))).toHaveLength(1)
  })

  it('says of what was lent that it is put back, or why not', async () => {
    write('p.json', profile)
    const lend = () =>
      openLedger(join(folder, 'plumbline-out'), { target: 'staging', run: 'staging' }).lent({
        api: 'desk',
        entity: 'user',
        id: 3,
        shown: { email: 'ann@example.com' },
      })
    lend()
    expect((await clean({}, '--dry-run')).out).toBe('desk: user 3, which was lent, would be put back.\n')
    const refusing: Jobs['removeLeftovers'] = async ({ leftovers: left }) =>
      left.map(leftover => ({ leftover, reason: 'it answered 500.' }))
    expect(await clean({ removeLeftovers: refusing })).toMatchObject({
      code: 4,
      err: 'desk: user 3, which was lent, could not be put back: it answered 500.\n',
    })
    expect((await clean({})).out).toBe('desk: user 3, which was lent, is as it was.\n')
  })

  it('says when there is nothing to do', async () => {
    write('p.json', profile)
    expect(await clean({})).toEqual({
      code: 0,
      out: 'Nothing of the target "staging" is left over.\n',
      err: '',
    })
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { say } from '../test-surroundings.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
}

const findings = (...ids: string[]) => ({
  version: 1,
  findings: ids.map(id => ({ id, claim: 'desk.a/refuses/name', title: `${id} is accepted`, replay: '' })),
})

describe('baseline', () => {
  const accept = (...words: string[]) => say(['baseline', '--from', 'f.json', ...words], { cwd: folder })
  const entries = () => JSON.parse(readFileSync(join(folder, 'plumbline.baseline.json'), 'utf8')).entries

  it('accepts findings with a reason and a last day', async () => {
    write('f.json', findings('a', 'b'))
    const { code, out } = await accept('--reason', 'ticket 1', '--expires', '2027-03-31')
    expect(code).toBe(0)
    expect(out).toBe(
      'plumbline.baseline.json: 2 accepted from f.json, 0 kept as they were.\nUse it: npx plumbline run --baseline plumbline.baseline.json\n',
    )
    expect(entries()).toEqual([
      {
        id: 'a',
        title: 'a is accepted',
        reason: 'ticket 1',
        expires: '2027-03-31',
        claim: 'desk.a/refuses/name',
      },
      {
        id: 'b',
        title: 'b is accepted',
        reason: 'ticket 1',
        expires: '2027-03-31',
        claim: 'desk.a/refuses/name',
      },
    ])
  })

  it('keeps what was accepted before with its own reason, and drops what is gone', async () => {
    write('f.json', findings('a', 'gone'))
    await accept('--reason', 'ticket 1')
    write('f.json', findings('a', 'b', 'c'))
    const { out } = await accept('--reason', 'ticket 2', '--only', 'b*')
    expect(out).toMatch(
      /^plumbline\.baseline\.json: 1 accepted from f\.json, 1 kept as they were; 1 that no longer occur left out\.\n/,
    )
    expect(entries()).toMatchObject([
      { id: 'a', reason: 'ticket 1' },
      { id: 'b', reason: 'ticket 2' },
    ])
  })

  it('does not overwrite a file that it can not read', async () => {
    write('f.json', findings('a'))
    write('plumbline.baseline.json', '{"version":1,"entries":[{"id":"a"}]}')
    const { code, err } = await accept('--reason', 'x')
    expect(code).toBe(2)
    expect(err).toContain('"entries[0].reason" is missing')
    expect(readFileSync(join(folder, 'plumbline.baseline.json'), 'utf8')).toBe(
      '{"version":1,"entries":[{"id":"a"}]}',
    )
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folders, plumbline } from './command-line.ts'

const folder = folders()
const findingsOf = (cwd: string, out = 'plumbline-out') =>
  JSON.parse(readFileSync(join(cwd, out, 'findings.json'), 'utf8'))

const claims = [
  '--api',
  'teamwork-desk',
  '--only',
  'teamwork-desk.update-user/denies/none',
  '--only',
  'teamwork-desk.update-user/accepts/body/editMethod',
]
const withoutToken = ['run', ...claims, '--fault', 'teamwork-without-token']

describe('findings that are known', () => {
  it('are told apart from new ones and from those that are mended, and only new ones fail the run', async () => {
    const cwd = folder()
    expect((await plumbline(withoutToken, cwd)).code).toBe(1)
    const [{ id }] = findingsOf(cwd).findings
    expect(
      (await plumbline(['baseline', '--reason', 'they know', '--expires', '2999-01-01'], cwd)).code,
    ).toBe(0)

    const known = await plumbline([...withoutToken, '--baseline', 'plumbline.baseline.json'], cwd)
    expect(known.code).toBe(0)
    expect(findingsOf(cwd)).toMatchObject({ findings: [{ id, status: 'known' }], fixed: [] })

    const mended = await plumbline(['run', ...claims, '--baseline', 'plumbline.baseline.json'], cwd)
    expect(mended.code).toBe(0)
    expect(findingsOf(cwd)).toMatchObject({ findings: [], fixed: [{ id }] })

    const another = await plumbline(
      ['run', ...claims, '--fault', 'teamwork-no-markdown', '--baseline', 'plumbline.baseline.json'],
      cwd,
    )
    expect(another.code).toBe(1)
    expect(findingsOf(cwd).findings).toMatchObject([
      { status: 'new', claim: 'teamwork-desk.update-user/accepts/body/editMethod' },
    ])
  }, 400_000)

  it('have the same ids for another seed', async () => {
    const cwd = folder()
    await plumbline(withoutToken, cwd)
    await plumbline([...withoutToken, '--seed', '7', '--out', 'seven'], cwd)
    const ids = (out?: string) => findingsOf(cwd, out).findings.map(({ id }: { id: string }) => id)
    expect(ids('seven')).toEqual(ids())
    expect(ids()).toHaveLength(1)
  }, 400_000)
})

describe('a finding', () => {
  it('is repeated by its id, and by the command that it names', async () => {
    const cwd = folder()
    await plumbline(withoutToken, cwd)
    const [{ id, replay }] = findingsOf(cwd).findings
    const again = await plumbline(['replay', id], cwd)
    expect(again.code).toBe(1)
    expect(findingsOf(cwd, 'plumbline-out/replay').findings).toMatchObject([{ id }])
    const words: readonly string[] = replay.replace(/^npx plumbline /, '').split(' ')
    expect((await plumbline([...words, '--out', 'by-hand'], cwd)).code).toBe(1)
    expect(findingsOf(cwd, 'by-hand').findings).toMatchObject([{ id }])
  }, 400_000)

  it('that is not there is a mistake of the command', async () => {
    const cwd = folder()
    const { code, err } = await plumbline(['replay', 'no/such:finding'], cwd)
    expect({ code, err: err.includes('findings') }).toEqual({ code: 2, err: true })
  }, 400_000)
})

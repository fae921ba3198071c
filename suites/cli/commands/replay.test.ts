import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Jobs } from '../jobs.ts'
import type { RunOptions } from '../run-options.ts'
import { idleJobs, say } from '../test-surroundings.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
}

const finding = (
  id: string,
  replay = "npx plumbline run --seed 7 --tag t1 --only 'desk.a/refuses/it'\\''s'",
) => ({
  id,
  claim: 'desk.a/refuses/name',
  title: `${id} is accepted`,
  replay,
})

const findings = (...ids: string[]) => ({ version: 1, findings: ids.map(id => finding(id)), unsteady: [] })

async function replayed(words: string[]): Promise<{ options?: RunOptions; err: string; code: number }> {
  const seen: RunOptions[] = []
  const jobs: Jobs = {
    ...idleJobs,
    conductRun: async options => {
      seen.push(options)
      return 1
    },
  }
  const { code, err } = await say(['replay', ...words], { jobs, cwd: folder })
  const [options] = seen
  return options === undefined ? { code, err } : { options, code, err }
}

describe('replay', () => {
  it('makes the run again that the finding names, and exits as it does', async () => {
    write('f.json', findings('a', 'b'))
    const { options, code } = await replayed(['b', '--from', 'f.json'])
    expect(options).toMatchObject({
      seed: 7,
      tag: 't1',
      only: "desk.a/refuses/it's",
      out: join(folder, 'plumbline-out/replay'),
    })
    expect(code).toBe(1)
  })

  it('takes the finding to another target, without the choices of the mock', async () => {
    const identities = { full: { bearer: 't', permissions: [] } }
    write('p.json', { apis: { desk: { baseUrl: 'http://localhost', identities } } })
    write('f.json', { version: 1, findings: [finding('a', 'npx plumbline run --fault x --seed 3')] })
    const { options } = await replayed(['a', '--from', 'f.json', '--target', 'p.json'])
    expect(options).toMatchObject({ seed: 3, target: join(folder, 'p.json') })
    expect(options).not.toHaveProperty('fault')
  })

  it.each([
    [
      'c',
      findings('desk.a/x:y:z'),
      'f.json holds no finding c. Its ids stand in the report above each finding.',
    ],
    [
      'desk.a/x:y:Z',
      findings('desk.a/x:y:z'),
      'f.json holds no finding desk.a/x:y:Z. Did you mean desk.a/x:y:z?',
    ],
    [
      'a',
      { version: 2, findings: [] },
      'f.json is no findings file: give the one that --json or --out of a run wrote.',
    ],
    [
      'a',
      '{"version": 1,}',
      'f.json, line 1, column 15: this is not JSON: a key in double quotes was expected, "}" was found.',
    ],
    [
      'a',
      { version: 1, findings: [finding('a', 'rm -rf x')] },
      'The finding a holds no command to repeat it, but: rm -rf x',
    ],
    [
      'a',
      { version: 1, findings: [finding('a', "npx plumbline run '")] },
      "A quote is not closed in: npx plumbline run '",
    ],
  ])('says what is wrong: %s', async (id, file, sentence) => {
    write('f.json', file)
    const { code, err } = await replayed([id, '--from', 'f.json'])
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../../fixtures/mock/dialect.ts'
import { shapes } from '../../fixtures/mock/shapes/shapes.ts'
import { dialectNames, shapeNames } from './mock-choices.ts'
import { optionsOf, say } from './test-surroundings.ts'

let folder = ''

const profile = {
  apis: {
    desk: {
      baseUrl: 'http://127.0.0.1:1',
      identities: { full: { headers: { apiKey: '${KEY}' }, permissions: [] } },
    },
  },
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
  writeFileSync(join(folder, 'staging.json'), JSON.stringify(profile))
  writeFileSync(join(folder, 'unset.json'), JSON.stringify(profile).replace('KEY', 'OTHER_KEY'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the options of a run', () => {
  it('are few when nothing is said', async () => {
    expect(await optionsOf([])).toEqual({
      seed: 1,
      runs: 1,
      out: '/nowhere/plumbline-out',
      command: ['run', '--seed', '1', '--runs', '1'],
    })
  })

  it('are all that can be said, paths made absolute', async () => {
    const words =
      '--target staging.json --api desk --contracts c --only */refuses/* --only desk.* --seed 7 --tag t1 --runs 2 --budget 50 --baseline b.json --fail-on documented --out o --json f.json --junit j.xml --allure a --matrix'
    expect(await optionsOf(words.split(' '), folder)).toEqual({
      target: join(folder, 'staging.json'),
      api: 'desk',
      contracts: join(folder, 'c'),
      only: '*/refuses/*,desk.*',
      seed: 7,
      tag: 't1',
      runs: 2,
      budget: 50,
      baseline: join(folder, 'b.json'),
      failOn: 'documented',
      out: join(folder, 'o'),
      json: join(folder, 'f.json'),
      junit: join(folder, 'j.xml'),
      allure: join(folder, 'a'),
      matrix: true,
      command: expect.arrayContaining(['run', '--seed', '7', '--target', 'staging.json', '--tag', 't1']),
    }) // prettier-ignore
  })

  it('choose what the embedded mock is like', async () => {
    expect(await optionsOf(['--dialect', 'lenient', '--shape', 'snake', '--fault', 'x'])).toMatchObject({
      dialect: 'lenient',
      shape: 'snake',
      fault: 'x',
    })
  })

  it('survive JSON, and hold no secret', async () => {
    const options = await optionsOf(['--target', 'staging.json'], folder)
    expect(JSON.parse(JSON.stringify(options))).toEqual(options)
    expect(JSON.stringify(options)).not.toContain('secret-1')
  })

  it('make the same run again by their command', async () => {
    const first = await optionsOf(
      ['--target', 'staging.json', '--seed', '9', '--only', 'a', '--json', 'f'],
      folder,
    )
    const again = await optionsOf(first?.command.slice(1) ?? [], folder)
    expect(again).toMatchObject({ target: first?.target, seed: 9, only: 'a' })
    expect(again).not.toHaveProperty('json')
  })

  it('do not mix a target with choices of the mock', async () => {
    const { code, err } = await say(['run', '--target', 'staging.json', '--shape', 'snake', '--fault', 'x'], {
      cwd: folder,
    })
    expect(code).toBe(2)
    expect(err).toBe(
      "--shape and --fault can't go with --target: only the embedded mock has such a choice.\n",
    )
  })

  it('need a profile whose variables are set', async () => {
    const { code, err } = await say(['run', '--target', 'unset.json'], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toBe(
      "The profile unset.json is wrong:\n  apis.desk.identities.full.headers.apiKey: the environment variable OTHER_KEY is not set. Set it before the run: export OTHER_KEY='…'\n",
    )
  })

  it('name the dialects and shapes that the mock has', () => {
    expect(dialectNames).toEqual(Object.keys(dialects))
    expect(shapeNames).toEqual(Object.keys(shapes))
  })
})

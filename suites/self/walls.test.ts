import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import type { IConfiguration, ICruiseResult } from 'dependency-cruiser'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

const house = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const { forbidden = [], options }: IConfiguration = createRequire(import.meta.url)(
  join(house, '.dependency-cruiser.cjs'),
)
const rooms = ['contracts', 'fixtures', 'suites', 'reporters']

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(rooms, { ...options, baseDir, validate: true, ruleSet: { forbidden } })
  if (typeof output === 'string') throw new Error('The cruise must bring modules, not text.')
  return output
}

describe('the walls see the house', () => {
  let result: ICruiseResult

  beforeAll(async () => {
    result = await cruised(house)
  })

  function targets(source: string): string[] {
    const module = result.modules.find(each => each.source === source)
    return (module?.dependencies ?? []).map(({ resolved }) => resolved)
  }

  it('with all of its rooms', () => {
    expect(result.modules.length).toBeGreaterThan(500)
    for (const room of rooms)
      expect(result.modules.some(({ source }) => source.startsWith(`${room}/`))).toBe(true)
  })

  it('with imports of types and of values, to other rooms and to packages', () => {
    expect(targets('fixtures/client/client.ts')).toEqual(
      expect.arrayContaining(['contracts/model/exchange.ts', 'fixtures/targets/presented.ts']),
    )
    expect(targets('fixtures/client/supertest-door.ts')).toContainEqual(
      expect.stringMatching(/^node_modules\/supertest\//),
    )
  })

  it('with every import resolved', () => {
    const lost = result.modules
      .filter(({ couldNotResolve }) => couldNotResolve === true)
      .map(({ source }) => source)
    expect(lost).toEqual([])
  })
})

type Files = { readonly [path: string]: string }

const imports = (...paths: string[]) =>
  paths.map((path, index) => `import * as _${index} from '${path}'\nexport { _${index} }\n`).join('')

/** A small house in which all is well, but for the files that a violation adds or replaces. */
const honest: Files = {
  'contracts/model/noun.ts': 'export interface Noun { readonly name: string }\n',
  'contracts/apis/pets/api.ts': imports('../../model/noun.ts'),
  'contracts/check/conforms.ts': imports('ajv', 'ajv-formats'),
  'fixtures/client/client.ts':
    "import type { Noun } from '../../contracts/model/noun.ts'\nexport type Client = Noun\n",
  'fixtures/client/client.test.ts': imports('vitest', './client.ts'),
  'fixtures/mock/serve.ts': imports('node:http'),
  'fixtures/values/keep.ts': imports('fast-check'),
  'fixtures/wire/encode/json.ts': 'export const encode = 1\n',
  'fixtures/wire/decode/json.ts': 'export const decode = 1\n',
  'reporters/json/write.ts': imports('../../contracts/model/noun.ts'),
  'suites/oracles/judge.ts': imports('../../contracts/model/noun.ts'),
  'suites/engine/run.ts': imports('../../contracts/apis/pets/api.ts', '../../fixtures/client/client.ts'),
  'suites/harness/host.ts': imports('vitest', '../engine/run.ts'),
}

/** For each wall a way to break it, and it alone. */
const violations: { readonly [wall: string]: Files } = {
  'no-cycles': {
    'fixtures/values/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1\n",
    'fixtures/values/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2\n",
  },
  'only-what-exists': { 'fixtures/values/a.ts': imports('./gone.ts') },
  'contracts-stand-alone': {
    'contracts/dsl/a.ts':
      "import type { Client } from '../../fixtures/client/client.ts'\nexport type A = Client\n",
  },
  'fixtures-see-contracts-only': { 'fixtures/state/a.ts': imports('../../reporters/json/write.ts') },
  'reporters-see-contracts-only': { 'reporters/json/a.ts': imports('../../fixtures/client/client.ts') },
  'endpoints-arrive-as-arguments': { 'fixtures/state/a.ts': imports('../../contracts/apis/pets/api.ts') },
  'mock-is-an-independent-witness': {
    'fixtures/mock/a.ts': "import type { Noun } from '../../contracts/model/noun.ts'\nexport type A = Noun\n",
  },
  'values-do-not-judge-themselves': { 'fixtures/values/a.ts': imports('../../contracts/check/conforms.ts') },
  'encoders-and-decoders-are-strangers': { 'fixtures/wire/encode/a.ts': imports('../decode/json.ts') },
  'decoders-and-encoders-are-strangers': { 'fixtures/wire/decode/a.ts': imports('../encode/json.ts') },
  'oracles-are-pure': { 'suites/oracles/a.ts': imports('../../fixtures/client/client.ts') },
  'engine-knows-no-runner': { 'suites/engine/a.ts': imports('../harness/host.ts') },
  'tests-are-not-built-upon': { 'fixtures/client/a.ts': imports('./client.test.ts') },
  'one-door-patterns': { 'fixtures/requests/a.ts': imports('refa') },
  'one-door-ajv': { 'suites/engine/a.ts': imports('ajv-formats') },
  'one-door-supertest': { 'suites/engine/a.ts': imports('supertest') },
  'one-door-allure': { 'reporters/json/a.ts': imports('allure-js-commons') },
  'one-door-vitest': { 'reporters/json/a.ts': imports('vitest') },
  'one-door-commander': { 'suites/harness/a.ts': imports('commander') },
  'one-door-jiti': { 'suites/cli/a.ts': imports('jiti') },
  'one-door-fast-check': { 'suites/conformance/a.ts': imports('fast-check') },
  'one-door-picocolors': { 'suites/cli/a.ts': imports('picocolors') },
  'one-door-yaml': { 'fixtures/targets/a.ts': imports('yaml') },
  'one-door-busboy': { 'fixtures/client/a.ts': imports('busboy') },
}

describe('the walls hold', () => {
  const made: string[] = []

  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
  })

  async function broken(files: Files): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'house-'))
    made.push(folder)
    symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'), 'dir')
    for (const [path, text] of Object.entries({ ...honest, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { summary } = await cruised(folder)
    return [...new Set(summary.violations.map(({ rule }) => rule.name))]
  }

  it('and stay silent in a house where all is well', async () => {
    expect(await broken({})).toEqual([])
  })

  it('each with a reason, and each proven here', () => {
    expect(Object.keys(violations).sort()).toEqual(forbidden.map(({ name }) => name).sort())
    for (const { comment } of forbidden) expect(comment).toMatch(/^[A-Z].*\.$/)
  })

  it.each(Object.entries(violations))('against a planted violation of %s', async (wall, files) => {
    expect(await broken(files)).toEqual([wall])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conforms } from '../../contracts/check/conforms.ts'
import type { FindingsFile } from '../../contracts/model/finding.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import { compareBaseline } from '../baseline/compare-baseline.ts'
import { sampleFinding, sampleOutcome, sampleRun } from '../record/sample-run.ts'
import { summarise } from '../record/summarise.ts'
import { findingsFileOf } from './findings-file-of.ts'

const schema: Schema = JSON.parse(readFileSync(new URL('findings.schema.json', import.meta.url), 'utf8'))
const asJson = (file: FindingsFile): Json => JSON.parse(JSON.stringify(file))
const judged = (value: Json) => conforms(schema, value, { dialect: '2020-12' })

const run = summarise(sampleRun)
const entry = {
  id: 'pets.add-pet/gone',
  title: 'A blank name is accepted',
  claim: 'pets.add-pet/accepts/valid',
}
const earlier = { file: 'findings.json', kind: 'findings', entries: [entry] } as const
const comparison = compareBaseline(run, earlier, '2026-11-20')

describe('the findings file', () => {
  test('says who was asked, how the run can be repeated, and what it came to', () => {
    expect(findingsFileOf(run)).toMatchObject({
      version: 1,
      tool: { name: 'plumbline', version: '0.1.0' },
      target: { name: 'staging', apis: { pets: 'http://127.0.0.1:4010' } },
      seed: 42,
      tag: 't1',
      startedAt: '2026-11-20T10:00:00.000Z',
      requests: 27,
      durationMs: 1234,
      outcome: 'findings',
      coverage: { endpoints: { 'pets.add-pet': { held: 1, broken: 1, leftOut: 0, requests: 16 } } },
      findings: [{ id: 'pets.add-pet/body/name:minLength:refused:too-lax', status: 'new', count: 3 }],
      fixed: [],
      unsteady: [],
      inconclusive: [
        { claim: 'pets.list-pets/permits/reader', reason: 'the profile has no identity with PETS_READ' },
      ],
      leftOut: [{ claim: 'pets.list-pets/accepts/valid' }],
      errors: [],
      matrix: [{ caller: 'full' }, { caller: 'none' }],
    })
  })

  test('tells known and fixed findings by the baseline', () => {
    const known = { ...earlier, entries: [entry, { id: 'pets.add-pet/body/name:minLength:refused:too-lax' }] }
    const file = findingsFileOf(run, { comparison: compareBaseline(run, known, '2026-11-20') })
    expect(file.outcome).toBe('conforms')
    expect(file.findings.map(each => each.status)).toEqual(['known'])
    expect(file.fixed).toEqual([{ id: 'pets.add-pet/gone', title: 'A blank name is accepted' }])
  })
})

describe('the published schema', () => {
  const everything = summarise([
    ...sampleRun.slice(0, -1),
    {
      type: 'outcome',
      outcome: sampleOutcome({
        kind: 'unsteady',
        findings: [sampleFinding({ id: 'u', script: ['curl x'], also: ['c'] })],
      }),
    },
    { type: 'error', where: 'plan', message: 'failed' },
    { type: 'ended', requests: 1, durationMs: 0.5, interrupted: true },
  ])

  test('holds for a file with every kind of entry', () => {
    expect(judged(asJson(findingsFileOf(everything, { comparison })))).toBe(true)
  })

  test.each([
    ['an unknown status', { findings: [{ ...sampleFinding(), status: 'old' }] }, '/findings/0/status'],
    [
      'a finding without a way to repeat it',
      { findings: [{ ...sampleFinding(), replay: null }] },
      '/findings/0/replay',
    ],
    [
      'a category that is text',
      { findings: [{ ...sampleFinding(), category: '102' }] },
      '/findings/0/category',
    ],
    ['an undeclared member', { verdict: 'fine' }, ''],
    ['an unknown outcome', { outcome: 'fine' }, '/outcome'],
    ['a start that is no time', { startedAt: 'yesterday' }, '/startedAt'],
    [
      'a cell without a verdict',
      { matrix: [{ endpoint: 'a', caller: 'b', expected: 'denied', observed: '1' }] },
      '/matrix/0',
    ],
    ['coverage below zero', { coverage: { endpoints: { a: { held: -1 } } } }, '/coverage/endpoints/a'],
  ])('refuses %s', (_, change, path) => {
    const value: Json = JSON.parse(JSON.stringify({ ...findingsFileOf(run), ...change }))
    expect(judged(value)).toContainEqual(expect.objectContaining({ path }))
  })

  test('requires every member that the file has', () => {
    for (const member of Object.keys(findingsFileOf(run))) {
      const value: Json = JSON.parse(JSON.stringify({ ...findingsFileOf(run), [member]: undefined }))
      expect(judged(value), member).toContainEqual(
        expect.objectContaining({ keyword: 'required', message: `must have required property '${member}'` }),
      )
    }
  })
})

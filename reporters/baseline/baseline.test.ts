import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { RecordLine } from '../../contracts/model/record.ts'
import { findingsFileOf } from '../json/findings-file-of.ts'
import { sampleFinding, sampleOutcome, sampleRun } from '../record/sample-run.ts'
import { summarise } from '../record/summarise.ts'
import { verdictOf } from '../record/verdict-of.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'
import { compareBaseline } from './compare-baseline.ts'
import { readBaseline } from './read-baseline.ts'
import { withBaseline } from './with-baseline.ts'
import { writeBaseline } from './write-baseline.ts'

const folder = mkdtempSync(join(tmpdir(), 'baseline-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
function fileWith(text: string): string {
  files += 1
  const file = join(folder, `${files}.json`)
  writeFileSync(file, text)
  return file
}
const reading = (value: unknown) => () => readBaseline(fileWith(JSON.stringify(value)))

const id = 'pets.add-pet/body/name:minLength:refused:too-lax'
const today = '2026-11-20'
const baseline = (...entries: readonly BaselineEntry[]): Baseline => ({
  file: 'plumbline.baseline.json',
  kind: 'deviations',
  entries,
})
const run = summarise(sampleRun)
const ids = (entries: readonly { readonly id: string }[]) => entries.map(each => each.id)

describe('reading a baseline', () => {
  test('takes deviations with reasons, expiry and title', () => {
    const entries = [{ id: 'a', reason: 'agreed', expires: '2027-01-31', title: 'A' }]
    expect(reading({ version: 1, entries })()).toMatchObject({ kind: 'deviations', entries })
  })

  test('takes the findings file of an earlier run', () => {
    const read = reading(findingsFileOf(run))()
    expect(read.kind).toBe('findings')
    expect(read.entries).toEqual([
      {
        id,
        title: 'A name of one character is accepted',
        claim: 'pets.add-pet/refuses/body/name:minLength',
      },
    ])
  })

  test.each([
    ['text that is no JSON', '{', /is not JSON/],
    ['a list', '[]', /the file must be an object/],
    ['another version', '{"version":2,"entries":[]}', /"version" must be 1/],
    ['neither entries nor findings', '{"version":1}', /"entries" is missing/],
    [
      'an entry without a reason',
      '{"version":1,"entries":[{"id":"a"}]}',
      /"entries\[0\]\.reason" is missing/,
    ],
    ['an entry without an id', '{"version":1,"entries":[{"reason":"a"}]}', /"entries\[0\]\.id" is missing/],
    [
      'an id that is a number',
      '{"version":1,"entries":[{"id":4,"reason":"a"}]}',
      /"entries\[0\]\.id" must be text/,
    ],
    [
      'a day that is none',
      '{"version":1,"entries":[{"id":"a","reason":"b","expires":"2026-02-30"}]}',
      /"entries\[0\]\.expires" must be a day/,
    ],
    [
      'an id that stands twice',
      '{"version":1,"entries":[{"id":"a","reason":"b"},{"id":"a","reason":"c"}]}',
      /"entries\[1\]\.id" repeats entries\[0\]\.id/,
    ],
  ])('refuses %s, and names the file and the place', (_, text, message) => {
    const file = fileWith(text)
    expect(() => readBaseline(file)).toThrow(message)
    expect(() => readBaseline(file)).toThrow(file)
  })

  test('names a file that is not there', () => {
    expect(() => readBaseline(join(folder, 'absent.json'))).toThrow(
      /absent\.json can't be used: the file can't be read/,
    )
  })
})

describe('comparing a run with a baseline', () => {
  test('takes findings for new that the baseline does not name', () => {
    const compared = compareBaseline(run, baseline(), today)
    expect(ids(compared.new)).toEqual([id])
    expect(compared.known).toEqual([])
  })

  test('takes accepted ones for known, until their last day is over', () => {
    const until = (expires: string) =>
      compareBaseline(run, baseline({ id, reason: 'agreed', expires }), today)
    expect(ids(until('2026-11-20').known)).toEqual([id])
    expect(until('2026-11-20').expired).toEqual([])
    expect(ids(until('2026-11-19').new)).toEqual([id])
    expect(ids(until('2026-11-19').expired)).toEqual([id])
  })

  test('takes a deviation for fixed and stale when its claim was tried again and held', () => {
    const entry = { id: 'pets.add-pet/gone', reason: 'agreed', claim: 'pets.add-pet/accepts/valid' }
    const compared = compareBaseline(run, baseline(entry), today)
    expect(compared.fixed).toEqual([entry])
    expect(compared.stale).toEqual([entry])
  })

  test('takes an earlier finding that is gone for fixed, but for no stale deviation', () => {
    const earlier: Baseline = { file: 'f', kind: 'findings', entries: [{ id: 'pets.add-pet/gone' }] }
    const compared = compareBaseline(run, earlier, today)
    expect(ids(compared.fixed)).toEqual(['pets.add-pet/gone'])
    expect(compared.stale).toEqual([])
  })

  test('says nothing of one whose claim stayed inconclusive or was not tried', () => {
    const open = { id: 'pets.list-pets/x', reason: 'agreed', claim: 'pets.list-pets/permits/reader' }
    const elsewhere = { id: 'pets.remove-pet/x', reason: 'agreed' }
    const compared = compareBaseline(run, baseline(open, elsewhere), today)
    expect(compared.fixed).toEqual([])
    expect(compared.untried).toEqual([open, elsewhere])
  })

  test('does not take an unsteady one for fixed', () => {
    const unsteady: RecordLine = {
      type: 'outcome',
      outcome: sampleOutcome({ kind: 'unsteady', findings: [sampleFinding()] }),
    }
    const compared = compareBaseline(summarise([unsteady]), baseline({ id, reason: 'agreed' }), today)
    expect(compared.fixed).toEqual([])
    expect(compared.untried).toEqual([])
  })

  test('makes a claim whose findings are all known a known one, so that the run passes', () => {
    const compared = compareBaseline(run, baseline({ id, reason: 'agreed' }), today)
    const judged = withBaseline(run, compared)
    expect(judged.counts).toMatchObject({ broken: 0, known: 1 })
    expect(judged.findings.map(each => each.status)).toEqual(['known'])
    expect(verdictOf(judged).exitCode).toBe(0)
    expect(verdictOf(withBaseline(run, compareBaseline(run, baseline(), today))).exitCode).toBe(1)
  })

  test('makes a claim known whose finding is told by another claim', () => {
    const grouped = sampleFinding({ also: ['pets.add-pet/refuses/other'] })
    const lines: RecordLine[] = [
      { type: 'outcome', outcome: sampleOutcome({ kind: 'broken', findings: [grouped] }) },
      {
        type: 'outcome',
        outcome: sampleOutcome({
          kind: 'broken',
          claim: { ...sampleOutcome().claim, id: 'pets.add-pet/refuses/other' },
        }),
      },
    ]
    const summary = summarise(lines)
    const judged = withBaseline(summary, compareBaseline(summary, baseline({ id, reason: 'agreed' }), today))
    expect(judged.counts).toMatchObject({ broken: 0, known: 2 })
  })
})

describe('writing a baseline', () => {
  test('accepts what was found, in a file that can be read again', () => {
    const file = join(folder, 'new', 'plumbline.baseline.json')
    writeBaseline(file, run.findings, { reason: 'agreed', expires: '2027-06-30' })
    expect(readBaseline(file).entries).toEqual([
      {
        id,
        reason: 'agreed',
        expires: '2027-06-30',
        title: 'A name of one character is accepted',
        claim: 'pets.add-pet/refuses/body/name:minLength',
      },
    ])
  })

  test('keeps reason and expiry of what was accepted before, and drops what is gone', () => {
    const file = join(folder, 'kept.json')
    const former = baseline({ id, reason: 'vendor ticket 12' }, { id: 'gone', reason: 'agreed' })
    writeBaseline(file, run.findings, { reason: 'agreed', expires: '2027-06-30', former })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      entries: [{ id, reason: 'vendor ticket 12' }],
    })
    expect(readFileSync(file, 'utf8')).not.toContain('2027-06-30')
  })
})

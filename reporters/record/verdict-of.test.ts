import { describe, expect, test } from 'vitest'
import type { RecordLine } from '../../contracts/model/record.ts'
import { sampleFinding, sampleOutcome, sampleRun } from './sample-run.ts'
import { summarise } from './summarise.ts'
import { verdictOf } from './verdict-of.ts'

const ended: RecordLine = { type: 'ended', requests: 1, durationMs: 1, interrupted: false }
const outcome = (more: Parameters<typeof sampleOutcome>[0]): RecordLine => ({
  type: 'outcome',
  outcome: sampleOutcome(more),
})
const broken = (more: Parameters<typeof sampleFinding>[0] = {}) =>
  outcome({ kind: 'broken', findings: [sampleFinding(more)] })
const error: RecordLine = { type: 'error', where: 'plan', message: 'failed' }
const residue: RecordLine = { type: 'residue', entity: 'pet 7', reason: 'answered 500' }
const verdict = (...lines: readonly RecordLine[]) => verdictOf(summarise([...lines, ended]))

describe('the verdict', () => {
  test('is that the target conforms, when all that was tried held', () => {
    expect(verdict(outcome({}))).toMatchObject({ outcome: 'conforms', exitCode: 0 })
  })

  test('is findings, when one is new', () => {
    expect(verdictOf(summarise(sampleRun))).toMatchObject({ outcome: 'findings', exitCode: 1 })
  })

  test('passes findings that are known', () => {
    const known = outcome({ kind: 'known', findings: [sampleFinding({ status: 'known' })] })
    expect(verdict(known)).toMatchObject({ outcome: 'conforms', exitCode: 0, failing: [] })
  })

  test('passes what held when it was repeated', () => {
    expect(verdict(outcome({}), outcome({ kind: 'unsteady', findings: [sampleFinding()] })).exitCode).toBe(0)
  })

  test('is inconclusive, when nothing could be tried to its end', () => {
    expect(verdict(outcome({ kind: 'inconclusive', reason: 'unreachable' }))).toMatchObject({ exitCode: 3 })
    expect(verdict()).toMatchObject({ outcome: 'inconclusive', exitCode: 3 })
  })

  test('is inconclusive, when a claim that must be concluded is not', () => {
    const summary = summarise([outcome({}), outcome({ kind: 'inconclusive', reason: 'no twin' }), ended])
    const judged = verdictOf(summary, { mustConclude: claim => claim.family === 'refuses-invalid-input' })
    expect(judged).toMatchObject({
      outcome: 'inconclusive',
      exitCode: 3,
      open: ['pets.add-pet/refuses/body/name:minLength'],
    })
    expect(verdictOf(summary, { mustConclude: claim => claim.family === 'keeps-state' }).exitCode).toBe(0)
  })

  test('lets the worst win: interrupted, then an error, residue, findings', () => {
    expect(verdict(broken(), residue, error).exitCode).toBe(5)
    expect(verdict(broken(), residue).exitCode).toBe(4)
    expect(verdictOf(summarise([broken(), residue])).exitCode).toBe(130)
    expect(verdictOf(summarise([broken(), error])).exitCode).toBe(130)
  })

  test('counts findings only from the severity that --fail-on names', () => {
    const summary = summarise([broken({ severity: 'normal' }), ended])
    expect(verdictOf(summary, { failOn: 'critical' }).exitCode).toBe(0)
    expect(verdictOf(summary, { failOn: 'normal' }).exitCode).toBe(1)
    expect(verdictOf(summary, { failOn: 'minor' }).exitCode).toBe(1)
  })

  test('counts only what the documentation says itself, when asked to', () => {
    const inferred = summarise([broken({ basis: 'inferred' }), ended])
    const documented = summarise([broken({ basis: 'documented' }), ended])
    expect(verdictOf(inferred, { failOn: 'documented' }).exitCode).toBe(0)
    expect(verdictOf(documented, { failOn: 'documented' }).exitCode).toBe(1)
  })
})

import { describe, expect, test } from 'vitest'
import type { RecordLine } from '../../contracts/model/record.ts'
import { sampleClaim, sampleFinding, sampleOutcome, sampleRun } from './sample-run.ts'
import { summarise } from './summarise.ts'

const outcome = (more: Parameters<typeof sampleOutcome>[0]): RecordLine => ({
  type: 'outcome',
  outcome: sampleOutcome(more),
})

describe('the summary of a run', () => {
  test('counts claims by how they ended', () => {
    expect(summarise(sampleRun).counts).toEqual({
      held: 1,
      known: 0,
      unsteady: 0,
      inconclusive: 1,
      broken: 1,
      error: 0,
    })
  })

  test('lists what stayed open and what was left out, with reasons', () => {
    const { inconclusive, leftOut } = summarise(sampleRun)
    expect(inconclusive).toEqual([
      { claim: 'pets.list-pets/permits/reader', reason: 'the profile has no identity with PETS_READ' },
    ])
    expect(leftOut).toEqual([
      { claim: 'pets.list-pets/accepts/valid', reason: 'not among those named by --only' },
    ])
  })

  test('covers each endpoint, with requests and what could be observed', () => {
    expect(summarise(sampleRun).coverage).toEqual({
      'pets.add-pet': {
        held: 1,
        broken: 1,
        inconclusive: 0,
        leftOut: 0,
        requests: 16,
        observable: { seen: 2, of: 3 },
      },
      'pets.list-pets': { held: 0, broken: 0, inconclusive: 1, leftOut: 1, requests: 8 },
    })
  })

  test('sorts findings by severity, then by endpoint', () => {
    const findings = [
      sampleFinding({ id: 'b', endpoint: 'pets.b', severity: 'normal' }),
      sampleFinding({ id: 'a', endpoint: 'pets.a', severity: 'normal' }),
      sampleFinding({ id: 'c', endpoint: 'pets.z', severity: 'blocker' }),
    ]
    const { findings: sorted } = summarise([outcome({ kind: 'broken', findings })])
    expect(sorted.map(each => each.id)).toEqual(['c', 'a', 'b'])
  })

  test('tells a finding that two claims report once, with their counts added and the other claim named', () => {
    const other = sampleClaim({ id: 'pets.add-pet/refuses/other' })
    const { findings } = summarise([
      outcome({ kind: 'broken', findings: [sampleFinding({ count: 3 })] }),
      outcome({ kind: 'broken', claim: other, findings: [sampleFinding({ claim: other.id, count: 2 })] }),
    ])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ count: 5, also: ['pets.add-pet/refuses/other'] })
  })

  test('keeps unsteady findings apart from broken promises', () => {
    const summary = summarise([outcome({ kind: 'unsteady', findings: [sampleFinding()] })])
    expect(summary.findings).toEqual([])
    expect(summary.unsteady).toHaveLength(1)
  })

  test('lists errors of claims together with errors of the run', () => {
    const summary = summarise([
      { type: 'error', where: 'clean-up', message: 'no ledger' },
      outcome({ kind: 'error', reason: 'a judge threw' }),
    ])
    expect(summary.errors).toEqual([
      { where: 'clean-up', message: 'no ledger' },
      { where: 'pets.add-pet/refuses/body/name:minLength', message: 'a judge threw' },
    ])
  })

  test('takes a record without an end for an interrupted run, and counts what was not tried', () => {
    const killed = summarise(sampleRun.slice(0, 3))
    expect(killed).toMatchObject({ interrupted: true, untried: 3, requests: 8, durationMs: 12 })
    expect(summarise(sampleRun)).toMatchObject({
      interrupted: false,
      untried: 0,
      requests: 27,
      durationMs: 1234,
    })
  })
})

describe('a claim that was left out', () => {
  test('is not counted as inconclusive as well, although it has an outcome', () => {
    const { id } = sampleClaim()
    const summary = summarise([
      { type: 'planned', claims: 1, endpoints: ['pets.add-pet'] },
      { type: 'left-out', claim: id, reason: 'reaches people' },
      outcome({ kind: 'inconclusive', reason: 'reaches people', cases: 0 }),
    ])
    expect(summary.inconclusive).toEqual([])
    expect(summary.leftOut).toEqual([{ claim: id, reason: 'reaches people' }])
    expect(summary).toMatchObject({
      untried: 0,
      coverage: { 'pets.add-pet': { inconclusive: 0, leftOut: 1 } },
    })
  })
})

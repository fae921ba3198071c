import { describe, expect, it } from 'vitest'
import type { Finding } from '../../contracts/model/finding.ts'
import { openTally, outcomeOf } from './tally.ts'
import { claimNamed } from './toy-stage.ts'

const claim = claimNamed('a')
const finding: Finding = {
  id: 'notes.update/a:toy:too-lax',
  status: 'new',
  claim: claim.id,
  api: 'notes',
  endpoint: 'notes.update',
  basis: 'documented',
  category: 900,
  severity: 'normal',
  title: '',
  expected: '',
  observed: '',
  source: claim.source,
  count: 1,
  replay: '',
}
const none = () => false
const tallied = (changes: object) => ({ ...openTally(claim), cases: 3, ...changes })

describe('the outcome of a claim', () => {
  it('is held where some case held and none broke', () => {
    expect(outcomeOf(tallied({ held: 1, reasons: new Map([['shy', 2]]) }), none)).toMatchObject({
      kind: 'held',
      findings: [],
    })
  })

  it('is inconclusive with the most frequent reason where no case came to anything', () => {
    const reasons = new Map([
      ['rare', 1],
      ['usual', 2],
    ])
    expect(outcomeOf(tallied({ reasons }), none)).toMatchObject({ kind: 'inconclusive', reason: 'usual' })
    expect(outcomeOf(openTally(claim), none)).toMatchObject({
      kind: 'inconclusive',
      reason: 'no case of it was tried',
    })
  })

  it('is unsteady where what broke did not repeat, however many held', () => {
    expect(outcomeOf(tallied({ held: 9, unsteady: [finding] }), none)).toMatchObject({
      kind: 'unsteady',
      findings: [finding],
    })
  })

  it('is broken by a single steady case, however many held or were unsteady', () => {
    const tally = tallied({ held: 9, steady: [finding], unsteady: [{ ...finding, id: 'x' }] })
    expect(outcomeOf(tally, none)).toMatchObject({ kind: 'broken', findings: [finding] })
  })

  it('is known only where every finding is accepted', () => {
    const other = { ...finding, id: 'other' }
    const known = (id: string) => id === finding.id
    expect(outcomeOf(tallied({ steady: [finding] }), known)).toMatchObject({
      kind: 'known',
      findings: [{ id: finding.id, status: 'known' }],
    })
    expect(outcomeOf(tallied({ steady: [finding, other] }), known)).toMatchObject({ kind: 'broken' })
  })

  it('is an error of ours above everything else, and keeps what was found', () => {
    const tally = tallied({ held: 9, steady: [finding], error: 'lost' })
    expect(outcomeOf(tally, none)).toMatchObject({ kind: 'error', reason: 'lost', findings: [finding] })
  })
})

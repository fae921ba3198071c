import { describe, expect, it } from 'vitest'
import { runBatch } from './batch-runner.ts'
import { verdicts } from './toy-cases.ts'
import { caseOf, jobOf, plainBatch, sending, toyStage } from './toy-stage.ts'

describe('a run that has to stop', () => {
  const jobs = ['1', '2', '3'].map(text => jobOf(text, caseOf({ text })))

  it('leaves the cases that the budget does not reach', async () => {
    const { stage } = toyStage((_, nth) => (nth === 2 ? 'budget' : 200))
    const { stop, unreached, played } = await runBatch(stage, plainBatch, jobs)
    expect(stop).toBe('budget')
    expect(played).toHaveLength(1)
    expect(unreached).toEqual([jobs[1], jobs[2]])
  })

  it('does not count what it could not repeat', async () => {
    const { stage, deeds } = toyStage((_, nth) => (nth === 1 ? 400 : 'budget'))
    const result = await runBatch(stage, plainBatch, jobs)
    expect(verdicts(result)).toEqual(['1 1 broken once'])
    expect(result.played[0]?.verdict).toMatchObject({
      observed: 'answered 400, and the run stopped before this could be repeated',
    })
    expect(deeds).toEqual(['made 1', 'cleared 1'])
  })

  it('stops where the target is gone', async () => {
    const { stage } = toyStage((_, nth) => (nth === 1 ? 200 : 'unreachable'))
    expect(await runBatch(stage, plainBatch, jobs)).toMatchObject({
      stop: 'unreachable',
      unreached: [jobs[1], jobs[2]],
    })
  })

  it('stops where somebody asked it to, whatever the step failed for', async () => {
    const toy = toyStage((_, nth) => {
      toy.settings.interrupted = nth > 1
      return nth > 1 ? 'not-allowed' : 200
    })
    expect(await runBatch(toy.stage, plainBatch, jobs)).toMatchObject({
      stop: 'interrupted',
      unreached: [jobs[1], jobs[2]],
    })
  })

  it('tries none of the cases when the set-up does not get through', async () => {
    const { stage } = toyStage(() => 'budget')
    const batch = { id: 'b', setup: [sending({ text: 'twin' }, 'twin')] }
    expect(await runBatch(stage, batch, jobs)).toEqual({ played: [], unreached: jobs, stop: 'budget' })
  })
})

describe('a case that could not be tried', () => {
  it('is inconclusive with the reason, and so is each of a batch whose set-up failed', async () => {
    const { stage } = toyStage(() => 'not-allowed')
    const batch = { id: 'b', setup: [sending({ text: 'twin' }, 'twin')] }
    const { played } = await runBatch(stage, batch, [
      jobOf('a', caseOf({ text: '1' })),
      jobOf('b', caseOf({ text: '2' })),
    ])
    expect(played.map(({ verdict }) => verdict)).toEqual([
      { kind: 'inconclusive', reason: 'it was not-allowed' },
      { kind: 'inconclusive', reason: 'it was not-allowed' },
    ])
  })

  it('has no answer, although the case before it had one', async () => {
    const { stage } = toyStage((_, nth) => (nth === 1 ? 200 : 'not-allowed'))
    const { played } = await runBatch(stage, plainBatch, [
      jobOf('a', caseOf({ text: '1' })),
      jobOf('b', caseOf({ text: '2' })),
    ])
    expect(played.map(({ answer }) => answer !== undefined)).toEqual([true, false])
  })
})

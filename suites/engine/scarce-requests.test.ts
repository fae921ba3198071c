import { describe, expect, it } from 'vitest'
import type { Batch, Broken, Case } from '../../contracts/model/claim.ts'
import { runBatch } from './batch-runner.ts'
import { verdicts } from './toy-cases.ts'
import { caseOf, claimNamed, jobOf, plainBatch, sending, toyStage } from './toy-stage.ts'
import type { Behaviour } from './toy-stage.ts'

/** A stage on which so many requests are left. */
function scarce(left: number, behaviour: Behaviour, claims: Parameters<typeof toyStage>[2] = []) {
  const toy = toyStage(behaviour, [], claims)
  toy.stage.lane.frugal = true
  const stage = { ...toy.stage, left: () => left - toy.sent.length }
  return { ...toy, stage }
}

const refusing =
  (...texts: readonly string[]): Behaviour =>
  ({ text }) =>
    texts.includes(String(text)) ? 400 : 200

const jobs = ['1', '2', '3', '4'].map(text => jobOf(text, caseOf({ text })))

describe('where few requests are left', () => {
  it('keeps what a repetition takes, and says which cases were not reached', async () => {
    const { stage, sent } = scarce(10, refusing())
    const result = await runBatch(stage, plainBatch, jobs)
    expect(sent).toHaveLength(2)
    expect(result.stop).toBe('budget')
    expect(result.unreached.map(({ claim }) => claim.id)).toEqual(['notes.update/3', 'notes.update/4'])
  })

  it('keeps as many more as the case took that broke', async () => {
    const { stage, sent } = scarce(36, refusing('1'))
    const dear = caseOf({}, { says: 'dear', steps: ['a', 'b', 'c', 'd', '1'].map(text => sending({ text })) })
    const result = await runBatch(stage, plainBatch, [jobOf('dear', dear), jobOf('2', caseOf({ text: '2' }))])
    expect(verdicts(result)).toEqual(['dear dear broken steadily'])
    expect(sent.map(({ text }) => text)).not.toContain('2')
  })

  it('repeats what broke before it tries anything else', async () => {
    const { stage } = scarce(31, refusing('1'))
    expect(verdicts(await runBatch(stage, plainBatch, jobs))).toEqual(['1 1 broken steadily'])
  })

  it('does not look for traces among those of what broke', async () => {
    const trace = claimNamed('leaves-no-trace')
    const batch: Batch = {
      ...plainBatch,
      closing: {
        claims: { accepts: trace.id },
        steps: [sending({ text: 'look' }, 'after')],
        judge: () => ({ kind: 'holds' }),
      },
    }
    const { stage, sent } = scarce(100, refusing('1'), [trace])
    const result = await runBatch(
      stage,
      batch,
      ['1', '2'].map(text => jobOf(text, caseOf({ text }, { batch }))),
    )
    expect(sent.map(({ text }) => text)).not.toContain('look')
    expect(verdicts(result)).toEqual([
      '2 2 holds',
      'leaves-no-trace 1 requests inconclusive',
      '1 1 broken steadily',
    ])
  })

  it('makes a counterexample simpler with a small part of them', async () => {
    const growing = (length: number): Case =>
      caseOf({ text: 'a'.repeat(length) }, { simpler: () => (length > 0 ? [growing(length - 1)] : []) })
    const { stage, sent } = scarce(102, () => 400)
    expect(verdicts(await runBatch(stage, plainBatch, [jobOf('a', growing(30))]))).toEqual([
      `a ${'a'.repeat(20)} broken steadily`,
    ])
    expect(sent).toHaveLength(12)
  })

  it('repeats it with a plain entity first, and with one that has everything set where that does not break', async () => {
    const wanted: string[] = []
    const toy = scarce(100, () => 200)
    const take: typeof toy.stage.cast.take = async (name, { rich, fresh } = {}) => {
      wanted.push([fresh ? 'fresh' : '', rich ? 'rich' : 'plain'].join(' ').trim())
      return { name, entity: 'note', id: wanted.length, written: {}, told: [], origin: 'created' }
    }
    const stage = { ...toy.stage, cast: { ...toy.stage.cast, take } }
    const broken: Broken = { kind: 'broken', oracle: 'toy', direction: 'lost', expected: '', observed: '' }
    const batch: Batch = {
      id: 'b',
      setup: [{ do: 'create', as: 'subject', entity: 'note', rich: true }],
      closing: { claims: {}, steps: [], judge: () => ({ kind: 'holds' }) },
    }
    const ofRich = caseOf(
      { text: '1' },
      { batch, judge: () => (wanted.at(-1)?.endsWith('rich') ? broken : { kind: 'holds' }) },
    )
    // A claim hears of the closing, so that the batch is played with all of its set-up.
    const heard = { ...stage, claims: new Map([['t', claimNamed('t')]]) }
    const closing = {
      ...batch.closing,
      claims: { accepts: 't' },
      steps: [],
      judge: () => ({ kind: 'holds' }) as const,
    }
    const result = await runBatch(heard, { ...batch, closing }, [jobOf('a', ofRich)])
    expect(wanted).toEqual(['rich', 'fresh plain', 'fresh rich'])
    expect(verdicts(result)).toContain('a 1 broken steadily')
  })
})

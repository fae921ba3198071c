import { describe, expect, it } from 'vitest'
import type { Case } from '../../contracts/model/claim.ts'
import { runBatch } from './batch-runner.ts'
import type { Cast } from './cast.ts'
import { travelling, verdicts } from './toy-cases.ts'
import { caseOf, jobOf, plainBatch, sending, toyStage, update } from './toy-stage.ts'

describe('a batch of cases', () => {
  it('holds where each case holds, and leaves nothing behind', async () => {
    const { stage, sent, deeds } = toyStage(() => 200)
    const result = await runBatch(stage, plainBatch, [
      jobOf('a', caseOf({ text: '1' })),
      jobOf('b', caseOf({ text: '2' })),
    ])
    expect(verdicts(result)).toEqual(['a 1 holds', 'b 2 holds'])
    expect(sent).toEqual([{ text: '1' }, { text: '2' }])
    expect(deeds).toEqual(['made 1', 'cleared 1'])
    expect(result.stop).toBeUndefined()
  })

  it('sends once what its cases need the same, as the same caller', async () => {
    const { stage, sent } = toyStage(() => 200)
    const outsider = { kind: 'forged', forgery: 'none' } as const
    const first = sending({ text: 'same' })
    const again = [
      { ...sending({ text: 'same' }), once: true },
      { ...sending({ text: 'other' }), once: true },
      { ...sending({ text: 'same' }), by: outsider, once: true },
    ] as const
    const result = await runBatch(stage, plainBatch, [
      jobOf('a', caseOf({}, { says: 'a', steps: [first] })),
      ...again.map((step, index) => jobOf(`b${index}`, caseOf({}, { says: 'b', steps: [step] }))),
    ])
    expect(sent).toEqual([{ text: 'same' }, { text: 'other' }, { text: 'same' }])
    expect(verdicts(result)).toEqual(['a a holds', 'b0 b holds', 'b1 b holds', 'b2 b holds'])
  })

  it('is inconclusive, and nothing is sent, where a property is needed that was never shown', async () => {
    const { stage, sent } = toyStage(() => 200)
    const draft = { endpoint: update, values: { 'body/text': { of: 'subject', property: 'email' } } } as const
    const step = { do: 'send', as: 'probe', draft, by: 'permitted' } as const
    const take: Cast['take'] = async name => ({
      name,
      entity: 'note',
      id: 1,
      written: {},
      told: [],
      origin: 'caller',
    })
    const lent = { ...stage, cast: { ...stage.cast, take } }
    const { played } = await runBatch(lent, plainBatch, [jobOf('a', caseOf({}, { steps: [step] }))])
    expect(played.map(({ verdict }) => verdict)).toEqual([
      { kind: 'inconclusive', reason: 'no reply shows the email of subject, which was there before' },
    ])
    expect(sent).toEqual([])
  })

  it('holds who sends it against a request of the same parts that was let in before, where requests are scarce', async () => {
    const batch = { ...plainBatch, twins: { twin: [sending({ text: 'twin' }, 'twin')] } }
    const denied = caseOf({ text: 'probe' }, { batch, twin: 'twin', twinOfParts: true })
    const jobs = [jobOf('a', caseOf({ text: 'first' }, { batch })), jobOf('b', denied)]
    const texts = async (frugal: boolean, jobsOf = jobs) => {
      const { stage, sent } = toyStage(() => 200)
      stage.lane.frugal = frugal
      await runBatch(stage, batch, jobsOf)
      return sent.map(({ text }) => text)
    }
    expect(await texts(true)).toEqual(['first', 'probe'])
    expect(await texts(false)).toEqual(['first', 'twin', 'probe'])
    const other = jobOf('a', caseOf({ tone: 'first' }, { batch }))
    expect(await texts(true, [other, jobOf('b', denied)])).toEqual([undefined, 'twin', 'probe'])
  })

  it('holds it against a twin of its own when it is repeated', async () => {
    const batch = { ...plainBatch, twins: { twin: [sending({ text: 'twin' }, 'twin')] } }
    const { stage, sent } = toyStage(({ text }) => (text === 'probe' ? 400 : 200))
    stage.lane.frugal = true
    await runBatch(stage, batch, [
      jobOf('a', caseOf({ text: 'first' }, { batch })),
      jobOf('b', caseOf({ text: 'probe' }, { batch, twin: 'twin', twinOfParts: true })),
    ])
    expect(sent.map(({ text }) => text)).toEqual(['first', 'probe', 'twin', 'probe'])
  })

  it('sends a twin when the first case needs it, and only then', async () => {
    const twins = { twin: [sending({ text: 'twin' }, 'twin')], idle: [sending({ text: 'idle' }, 'idle')] }
    const batch = { ...plainBatch, twins }
    const held = (text: string): Case => caseOf({ text }, { batch, twin: 'twin' })
    const { stage, sent } = toyStage(({ text }) => (text === '3' ? 400 : 200))
    const { played } = await runBatch(stage, batch, [
      jobOf('a', caseOf({ text: '1' }, { batch })),
      jobOf('b', held('2')),
      jobOf('c', held('3')),
    ])
    expect(sent.map(({ text }) => text)).toEqual(['1', 'twin', '2', '3', 'twin', '3'])
    const script = played.at(-1)?.script ?? []
    expect(script.map(({ request }) => new TextDecoder().decode(request.body))).toEqual([
      '{"text":"twin"}',
      '{"text":"3"}',
    ])
  })

  it('shows the requests of a broken case, and not those of the cases before it', async () => {
    const { stage } = toyStage(({ text }) => (text === '2' ? 400 : 200))
    const batch = { id: 'b', setup: [sending({ text: 'twin' }, 'twin')] }
    const { played } = await runBatch(stage, batch, [
      jobOf('a', caseOf({ text: '1' }, { batch })),
      jobOf('b', caseOf({ text: '2' }, { batch })),
    ])
    const script = played.find(({ verdict }) => verdict.kind === 'broken')?.script ?? []
    expect(script.map(({ request }) => new TextDecoder().decode(request.body))).toEqual([
      '{"text":"twin"}',
      '{"text":"2"}',
    ])
  })
})

describe('cases that travel together', () => {
  const jobs = [jobOf('text', travelling('text', 'a')), jobOf('tone', travelling('tone', 'loud'))]

  it('hold together, each for its part of the cost', async () => {
    const { stage, sent } = toyStage(() => 200)
    const result = await runBatch(stage, plainBatch, jobs)
    expect(sent).toEqual([{ text: 'a', tone: 'loud' }])
    expect(verdicts(result)).toEqual(['text a holds', 'tone loud holds'])
    expect(result.played.map(({ requests }) => requests)).toEqual([0.5, 0.5])
  })

  it('are tried alone when they are turned away together, so that only the one to blame is', async () => {
    const { stage } = toyStage(({ tone }) => (tone === 'loud' ? 400 : 200))
    expect(verdicts(await runBatch(stage, plainBatch, jobs))).toEqual([
      'text a holds',
      'tone loud broken steadily',
    ])
  })

  it('are to blame together when each alone is let through', async () => {
    const { stage } = toyStage(({ text, tone }) => (text !== undefined && tone !== undefined ? 400 : 200))
    expect(verdicts(await runBatch(stage, plainBatch, jobs))).toEqual([
      'text a holds',
      'tone loud holds',
      'text a; loud broken steadily',
    ])
  })
})

describe('a judge that throws', () => {
  it('is not swallowed, and what was made is cleared away all the same', async () => {
    const { stage, deeds } = toyStage(() => 200)
    const broken = caseOf(
      { text: '1' },
      {
        judge: () => {
          throw new Error('the judge is at a loss')
        },
      },
    )
    await expect(runBatch(stage, plainBatch, [jobOf('a', broken)])).rejects.toThrow('the judge is at a loss')
    expect(deeds).toEqual(['made 1', 'cleared 1'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Batch, Case, Step, Verdict } from '../../contracts/model/claim.ts'
import { runBatch } from './batch-runner.ts'
import type { Cast } from './cast.ts'
import { verdicts } from './toy-cases.ts'
import { caseOf, jobOf, plainBatch, sending, toyStage } from './toy-stage.ts'

/** A case that gets simpler by a letter at a time. */
const growing = (text: string): Case =>
  caseOf(
    { text },
    {
      simpler: function* () {
        for (let length = 1; length < text.length; length += 1) yield growing(text.slice(0, length))
      },
    },
  )
describe('what broke', () => {
  it('is broken by one case alone, which is repeated from fresh state', async () => {
    const { stage, sent, deeds } = toyStage(({ text }) => (text === '2' ? 400 : 200))
    const result = await runBatch(stage, plainBatch, [
      jobOf('a', caseOf({ text: '1' })),
      jobOf('b', caseOf({ text: '2' })),
    ])
    expect(verdicts(result)).toEqual(['a 1 holds', 'b 2 broken steadily'])
    expect(sent).toEqual([{ text: '1' }, { text: '2' }, { text: '2' }])
    expect(deeds).toEqual(['made 1', 'cleared 1', 'made 1', 'cleared 1'])
  })

  it('is repeated with entities that nothing was done to, its own as well as those of the set-up', async () => {
    const wanted: unknown[] = []
    const { stage } = toyStage(({ text }) => (text === '1' ? 400 : 200))
    const take: Cast['take'] = async (name, as) => {
      wanted.push([name, as?.used ? 'used' : '', as?.fresh ? 'fresh' : ''].join(' ').trim())
      return { name, entity: 'note', id: wanted.length, written: {}, told: [], origin: 'created' }
    }
    const noting = { ...stage, cast: { ...stage.cast, take } }
    const other: Step = { do: 'create', as: 'other', entity: 'note' }
    const batch: Batch = {
      id: 'b',
      setup: [{ do: 'create', as: 'subject', entity: 'note', used: true, rich: true }],
    }
    await runBatch(noting, batch, [
      jobOf('a', caseOf({ text: '1' }, { batch, steps: [other, sending({ text: '1' })] })),
    ])
    expect(wanted).toEqual(['subject used', 'other', 'subject  fresh', 'other  fresh'])
  })

  it('calls unsteady what does not break again', async () => {
    const { stage } = toyStage((_, nth) => (nth === 1 ? 400 : 200))
    expect(verdicts(await runBatch(stage, plainBatch, [jobOf('a', caseOf({ text: '1' }))]))).toEqual([
      'a 1 broken once',
    ])
  })

  it('calls unsteady what breaks in another way when it is repeated', async () => {
    const { stage } = toyStage(() => 400)
    let nth = 0
    const moody = caseOf(
      { text: '1' },
      {
        judge: () => ({
          kind: 'broken',
          oracle: 'toy',
          direction: (nth += 1) === 1 ? 'too-strict' : 'too-lax',
          expected: '',
          observed: '',
        }),
      },
    )
    expect(verdicts(await runBatch(stage, plainBatch, [jobOf('a', moody)]))).toEqual(['a 1 broken once'])
  })

  it('takes it for the same break where the same property is shown wrongly in another way', async () => {
    const shownAs = async (...properties: readonly string[]) => {
      let nth = 0
      const judge = (): Verdict => ({
        kind: 'broken',
        oracle: 'shown',
        direction: nth === 0 ? 'altered' : 'lost',
        property: properties[nth++] ?? '',
        expected: '',
        observed: '',
      })
      return verdicts(
        await runBatch(toyStage(() => 200).stage, plainBatch, [jobOf('a', caseOf({ text: '1' }, { judge }))]),
      )
    }
    expect(await shownAs('tone', 'tone')).toEqual(['a 1 broken steadily'])
    expect(await shownAs('tone', 'text')).toEqual(['a 1 broken once'])
  })

  it('lets none of its entities serve again', async () => {
    const spoilt: string[] = []
    const { stage } = toyStage(({ text }) => (text === '1' ? 400 : 200))
    const cast: Cast = { ...stage.cast, spoil: ({ made }) => spoilt.push(...made.map(({ name }) => name)) }
    await runBatch({ ...stage, cast }, plainBatch, [jobOf('a', caseOf({ text: '2' }))])
    expect(spoilt).toEqual([])
    await runBatch({ ...stage, cast }, plainBatch, [jobOf('a', caseOf({ text: '1' }))])
    expect(spoilt).toEqual(['subject'])
  })

  it('gives the second of two alike the chance to break again', async () => {
    const { stage, sent } = toyStage(({ text }, nth) => (text === '2' || nth === 1 ? 400 : 200))
    const result = await runBatch(stage, plainBatch, [
      jobOf('a', caseOf({ text: '1' })),
      jobOf('a', caseOf({ text: '2' })),
    ])
    expect(verdicts(result)).toEqual(['a 2 broken steadily', 'a 1 broken steadily'])
    expect(sent).toHaveLength(4)
  })

  it('shrinks a counterexample to the simplest that still breaks', async () => {
    const { stage, deeds } = toyStage(({ text }) => (String(text).length >= 3 ? 400 : 200))
    const result = await runBatch(stage, plainBatch, [jobOf('a', growing('abcdefgh'))])
    expect(verdicts(result)).toEqual(['a abc broken steadily'])
    expect(deeds.filter(deed => deed === 'made 1').length).toBe(
      deeds.filter(deed => deed === 'cleared 1').length,
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Case, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { runBatch } from './batch-runner.ts'
import { caseOf, jobOf, plainBatch, toyStage, update } from './toy-stage.ts'
import type { ToyStage } from './toy-stage.ts'
import { answeredWith } from '../oracles/exchange-kit.ts'
import { pastOf, withPast } from './past.ts'
import { emptyScene } from './scene.ts'
import type { Scene } from './scene.ts'

/** About the note that its body names. */
const change: Endpoint = { ...update, marks: { 'body/note': { subject: true } } }

const changing = (text: string): Step => ({
  do: 'send',
  as: 'probe',
  draft: {
    endpoint: change,
    values: { 'body/note': { of: 'subject', property: 'id' }, 'body/text': { json: text } },
  },
  by: 'permitted',
})

const about = (text: string): Case => caseOf({}, { says: text, steps: [changing(text)] })

/** Once its note was switched off, and until there is a new one, a target refuses to be told anything. */
function refusesOnceOff(refusal: (times: number) => number) {
  let off = 0
  let times = 0
  const toy: ToyStage = toyStage(({ text }) => {
    const notes = toy.deeds.filter(deed => deed.startsWith('made')).length
    if (text === 'off') off = notes
    return text === 'more' && off === notes ? refusal((times += 1)) : 200
  })
  return toy
}

const steadiness = async (refusal: (times: number) => number, before: string) => {
  const { stage, sent } = refusesOnceOff(refusal)
  const { played } = await runBatch(stage, plainBatch, [jobOf('a', about(before)), jobOf('b', about('more'))])
  return {
    steady: played.find(({ case: { says } }) => says === 'more')?.steady,
    sent: sent.map(({ text }) => text),
  }
}

describe('the past of an entity', () => {
  it('is brought about again for what broke only after it', async () => {
    expect(await steadiness(() => 400, 'off')).toEqual({
      steady: true,
      sent: ['off', 'more', 'more', 'off', 'more'],
    })
  })

  it('leaves unsteady what does not break after the same past', async () => {
    const once = (times: number) => (times === 1 ? 400 : 200)
    expect((await steadiness(once, 'off')).steady).toBe(false)
  })

  it('is not tried for a target that was busy', async () => {
    expect(await steadiness(() => 503, 'off')).toEqual({ steady: false, sent: ['off', 'more', 'more'] })
  })
})

describe('what the past of a scene is', () => {
  const sent = (id: number) => ({
    draft: { endpoint: change, values: { 'body/note': { of: 'subject', property: 'id' } } },
    by: 'permitted' as const,
    exchange: answeredWith(200),
    values: { 'body/note': id },
  })
  const scene = (origin: 'created' | 'known'): Scene => ({
    ...emptyScene(),
    entities: new Map([
      ['subject', { name: 'subject', entity: 'note', id: 7, written: {}, told: [], origin }],
    ]),
    asked: [sent(7), sent(8)],
  })

  it('is what its entities took, those that were made and those that are lent, but not what others took', () => {
    const { context } = toyStage(() => 200).stage
    expect(pastOf(context, scene('created'), 2)).toHaveLength(1)
    expect(pastOf(context, scene('known'), 2)).toHaveLength(1)
  })

  it('holds each entry that was added, however much came after it', () => {
    const add: Endpoint = {
      ...change,
      id: 'notes.tag',
      relations: [
        {
          kind: 'writes',
          effects: [{ property: 'tags', key: ['body/tag'], value: { entry: 'present' } }],
          basis: 'documented',
          says: 'Adds a tag.',
        },
      ],
    }
    const adding = (tag: string) => ({
      ...sent(7),
      draft: { endpoint: add, values: { ...sent(7).draft.values, 'body/tag': { json: tag } } },
    })
    const asked = [adding('A'), adding('a'), ...Array.from({ length: 60 }, () => sent(7))]
    const { context } = toyStage(() => 200).stage
    const past = pastOf(context, { ...scene('created'), asked }, asked.length)
    expect(past).toHaveLength(40)
    expect(past.flatMap(step => (step.do === 'send' ? (step.draft.values['body/tag'] ?? []) : []))).toEqual([
      { json: 'A' },
      { json: 'a' },
    ])
  })
})

describe('a past that names somebody besides', () => {
  const besides = (of: string): Step => ({
    do: 'send',
    as: 'past 0',
    draft: {
      endpoint: change,
      values: { 'body/note': { of: 'subject', property: 'id' } },
      alterations: [{ kind: 'repeat', at: 'body/note', value: { of, property: 'id' }, where: 'after' }],
    },
    by: 'permitted',
  })

  it('is left out where nobody of that name is made for the case', () => {
    expect(withPast(plainBatch, caseOf({}), [besides('another')])).toBeUndefined()
    expect(withPast(plainBatch, caseOf({}), [besides('subject')])?.setup).toHaveLength(2)
  })
})

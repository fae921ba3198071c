import { describe, expect, it } from 'vitest'
import type { Batch, Case, Claim } from '../../contracts/model/claim.ts'
import { conductPart, failPart } from './conduct.ts'
import type { PlannedClaim, Untried } from './family.ts'
import type { Part } from './part.ts'
import { api, caseOf, claimNamed, plainBatch, toyStage } from './toy-stage.ts'
import type { ToyStage } from './toy-stage.ts'

const planned = (claim: Claim, cases: Iterable<Case> | Untried): PlannedClaim => ({
  claim,
  cases: () => cases,
})

async function conducted(toy: ToyStage, all: readonly PlannedClaim[], changes: Partial<Part> = {}) {
  const told: string[] = []
  const errors: string[] = []
  const part: Part = {
    api,
    stage: toy.stage,
    planned: all,
    supporting: [],
    watched: [],
    repeat: claim => `npx plumbline run --only ${claim}`,
    known: () => false,
    queueOf: batches => batches,
    allowance: () => 1000,
    ...changes,
  }
  const listener = {
    record: (line: { type: string; message?: string }) =>
      void (line.type === 'error' && errors.push(line.message ?? '')),
    outcome: ({ claim, kind, reason }: { claim: Claim; kind: string; reason?: string }) =>
      void told.push(`${claim.id.slice(13)} ${kind}${reason === undefined ? '' : `: ${reason}`}`),
    leftOut: (claim: Claim, reason: string) => void told.push(`${claim.id.slice(13)} left out: ${reason}`),
  }
  const { stop } = await conductPart(part, listener)
  return { told, errors, stop, part, listener }
}

describe('what is planned for an API', () => {
  it('has one outcome for each claim, told as soon as its last case was played', async () => {
    const [a, b] = [claimNamed('a'), claimNamed('b')]
    const second = { ...plainBatch, id: 'second' }
    const { told } = await conducted(
      toyStage(({ text }) => (text === '2' ? 400 : 200)),
      [
        planned(a, [caseOf({ text: '1' }), caseOf({ text: '3' }, { batch: second })]),
        planned(b, [caseOf({ text: '2' })]),
      ],
    )
    expect(told).toEqual(['b broken', 'a held'])
  })

  it('is queued with what was learnt against it', async () => {
    let queued: readonly (readonly [string, boolean])[] = []
    const doubted = { ...planned(claimNamed('a'), [caseOf({ text: '1' })]), isSuspected: () => true }
    const other = planned(claimNamed('b'), [caseOf({ text: '2' })])
    await conducted(
      toyStage(() => 200),
      [doubted, other],
      {
        queueOf: batches => {
          const jobs = batches.flatMap(([, members]) => members)
          queued = jobs.map(({ claim, isSuspected = false }) => [claim.id.slice(13), isSuspected])
          return batches
        },
      },
    )
    expect(Object.fromEntries(queued)).toEqual({ a: true, b: false })
  })

  it('waits for the closings of all batches before it tells what hears of them, its own cases played or not', async () => {
    const trace = claimNamed('leaves-no-trace')
    const closed: Batch = {
      id: 'closed',
      setup: plainBatch.setup,
      closing: {
        claims: { accepts: trace.id },
        steps: [],
        judge: () => ({
          kind: 'broken',
          oracle: 'unchanged',
          direction: 'trace',
          expected: 'nothing',
          observed: 'something was left behind',
        }),
      },
    }
    const { told } = await conducted(
      toyStage(() => 200, [], [trace]),
      [
        { ...planned(trace, [caseOf({ text: '1' })]), livesOn: ['notes.update/a'] },
        planned(claimNamed('a'), [caseOf({ text: '2' }, { batch: closed })]),
      ],
    )
    expect(told).toEqual(['a held', 'leaves-no-trace broken'])
  })

  it('goes on after a judge that throws: its claims are errors, never green, and whatever else broke is told', async () => {
    const shaky = claimNamed('shaky')
    const throwing = caseOf(
      { text: '1' },
      {
        judge: () => {
          throw new Error('the judge is at a loss')
        },
      },
    )
    const second = { ...plainBatch, id: 'second' }
    const { told, errors } = await conducted(
      toyStage(() => 200),
      [
        planned(shaky, [throwing, caseOf({ text: '3' }, { batch: second })]),
        planned(claimNamed('other'), [caseOf({ text: '2' }, { batch: second })]),
      ],
    )
    expect(told).toEqual(['shaky error: the judge is at a loss', 'other held'])
    expect(errors).toEqual(['the judge is at a loss'])
  })

  it('is an error where the cases themselves can not be thought up', async () => {
    const claim = claimNamed('a')
    const { told } = await conducted(
      toyStage(() => 200),
      [
        {
          claim,
          cases: () => {
            throw new Error('no such place')
          },
        },
      ],
    )
    expect(told).toEqual(['a error: no such place'])
  })

  it('tells what the profile left out apart from what could not be tried, and from what has no case', async () => {
    const { told } = await conducted(
      toyStage(() => 200),
      [
        planned(claimNamed('a'), { untried: 'left-out', reason: 'not wanted' }),
        planned(claimNamed('b'), { untried: 'inconclusive', reason: 'not observable' }),
        planned(claimNamed('c'), []),
      ],
    )
    expect(told).toEqual([
      'a left out: not wanted',
      'b inconclusive: not observable',
      'c inconclusive: no case of it was tried',
    ])
  })

  it('plays the cases of supporting claims without telling of them', async () => {
    const toy = toyStage(() => 200)
    const { told } = await conducted(toy, [], {
      supporting: [planned(claimNamed('a'), [caseOf({ text: '1' })])],
    })
    expect(told).toEqual([])
    expect(toy.sent).toHaveLength(1)
  })
})

describe('a part that ends early', () => {
  const claims = ['1', '2', '3'].map(text =>
    planned(claimNamed(text), [caseOf({ text }, { batch: { ...plainBatch, id: text } })]),
  )

  it('leaves out what the budget does not reach', async () => {
    const { told, stop } = await conducted(
      toyStage((_, nth) => (nth === 2 ? 'budget' : 200)),
      claims,
    )
    expect(stop).toBe('budget')
    expect(told).toEqual([
      '1 held',
      '2 left out: the budget of 1000 requests was spent',
      '3 left out: the budget of 1000 requests was spent',
    ])
  })

  it('calls inconclusive what it can not try any more because the target is gone', async () => {
    const { told, stop } = await conducted(
      toyStage((_, nth) => (nth === 2 ? 'unreachable' : 200)),
      claims,
    )
    expect(stop).toBe('unreachable')
    expect(told).toEqual([
      '1 held',
      '2 inconclusive: http://127.0.0.1:1 could not be reached',
      '3 inconclusive: http://127.0.0.1:1 could not be reached',
    ])
  })

  it.each([
    ['interrupted', 'the run was interrupted'],
    ['exhausted', 'the budget of 1000 requests was spent'],
  ] as const)('sends nothing when the run was %s before it began', async (how, reason) => {
    const toy = toyStage(() => 200)
    toy.settings[how] = true
    const { told } = await conducted(toy, claims)
    expect(told).toEqual([`1 left out: ${reason}`, `2 left out: ${reason}`, `3 left out: ${reason}`])
    expect(toy.sent).toEqual([])
  })

  it('sends nothing where the target is closed to it, and leaves all open but what the profile leaves out', async () => {
    const toy = toyStage(() => 200)
    const { part, listener, told } = await conducted(toy, [])
    const apart = planned(claimNamed('apart'), { untried: 'left-out', reason: 'not wanted' })
    await conductPart(
      { ...part, planned: [...claims, apart], watched: [claimNamed('seen')] },
      listener,
      'no entry',
    )
    expect(told).toEqual([
      '1 inconclusive: no entry',
      '2 inconclusive: no entry',
      '3 inconclusive: no entry',
      'apart left out: not wanted',
      'seen inconclusive: no entry',
    ])
    expect(toy.sent).toEqual([])
  })

  it('is an error in all of its claims when nothing could be learnt because the engine failed', async () => {
    const { told, part, listener } = await conducted(
      toyStage(() => 200),
      [],
    )
    failPart(
      { ...part, planned: claims, watched: [claimNamed('1'), claimNamed('seen')] },
      listener,
      new Error('no facts'),
    )
    expect(told).toEqual([
      '1 error: no facts',
      '2 error: no facts',
      '3 error: no facts',
      'seen error: no facts',
    ])
  })
})

describe('a claim that is only watched over', () => {
  it('is left out where no exchange could be judged', async () => {
    const toy = toyStage(() => 200)
    const { told } = await conducted(toy, [], { watched: [claimNamed('seen')] })
    expect(told).toEqual(['seen left out: no reply came that it could judge'])
  })
})

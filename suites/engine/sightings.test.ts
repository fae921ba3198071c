import { describe, expect, it } from 'vitest'
import { runBatch } from './batch-runner.ts'
import { confirmedSightings } from './sightings.ts'
import { caseOf, claimNamed, jobOf, plainBatch, sending, toyStage } from './toy-stage.ts'
import type { Behaviour } from './toy-stage.ts'
import { runSteps } from './step-runner.ts'
import { emptyScene } from './scene.ts'
import type { Watcher } from './watch.ts'

const survives = claimNamed('survives', { family: 'replies' })

const watcher: Watcher = {
  id: 'survives',
  claim: () => survives,
  judge: ({ exchange }) => {
    const { status } = exchange.response ?? {}
    if (status === undefined) return undefined
    return status < 500
      ? { kind: 'holds' }
      : {
          kind: 'broken',
          oracle: 'survives',
          direction: 'server-error',
          expected: '',
          observed: `answered ${status}`,
          exchange,
        }
  },
}

/** A case that holds whatever it is answered. */
const any = (text: string) => caseOf({ text }, { judge: () => ({ kind: 'holds' }) })

async function seen(behaviour: Behaviour, ...texts: readonly string[]) {
  const { stage } = toyStage(behaviour, [watcher])
  await runBatch(
    stage,
    plainBatch,
    texts.map(text => jobOf(text, any(text))),
  )
  const played = await confirmedSightings(stage, stage.watch.take())
  return { stage, told: played.map(({ case: { says }, steady }) => `${says} ${steady ? 'steady' : 'once'}`) }
}

describe('what a watcher sees', () => {
  it('is nothing where every exchange holds, and each is counted', async () => {
    const { stage, told } = await seen(() => 200, '1', '2')
    expect(told).toEqual([])
    expect(stage.watch.judged.get(survives.id)).toBe(2)
  })

  it('counts once its case shows it again', async () => {
    expect((await seen(({ text }) => (text === '2' ? 500 : 200), '1', '2')).told).toEqual(['2 steady'])
  })

  it('does not count where its case shows it no more', async () => {
    expect((await seen((_, nth) => (nth === 1 ? 500 : 200), '1')).told).toEqual(['1 once'])
  })

  it('is not even told of where it may have come from anywhere on the way', async () => {
    const fleeting: Watcher = { ...watcher, fleeting: true }
    const played = async (behaviour: Behaviour) => {
      const { stage } = toyStage(behaviour, [fleeting])
      await runBatch(stage, plainBatch, [jobOf('1', any('1'))])
      return confirmedSightings(stage, stage.watch.take())
    }
    expect(await played((_, nth) => (nth === 1 ? 500 : 200))).toEqual([])
    expect(await played(() => 500)).toMatchObject([{ steady: true }])
  })

  it('is repeated by another case of the same sort where the first does not show it again', async () => {
    const told = (await seen(({ text }, nth) => (text === '2' || nth === 1 ? 500 : 200), '1', '2')).told
    expect(told).toEqual(['1 steady', '2 steady'])
  })

  it('is judged anew in the next batch: the repeats leave no sightings of their own', async () => {
    const { stage } = await seen(({ text }) => (text === '2' ? 500 : 200), '1', '2')
    expect(stage.watch.take()).toEqual([])
  })

  it('is repeated once in a run, however many batches show it', async () => {
    const { stage, sent } = toyStage(() => 500, [watcher])
    const steady: (boolean | undefined)[] = []
    for (const text of ['1', '2', '3']) {
      await runBatch(stage, plainBatch, [jobOf(text, any(text))])
      steady.push(...(await confirmedSightings(stage, stage.watch.take())).map(played => played.steady))
    }
    expect(steady).toEqual([true, true, true])
    expect(sent.map(({ text }) => text)).toEqual(['1', '1', '2', '3'])
  })

  it('is looked for again a few times only, where it never repeats', async () => {
    const times = new Map<string, number>()
    const { stage, sent } = toyStage(
      ({ text }) => {
        times.set(String(text), (times.get(String(text)) ?? 0) + 1)
        return times.get(String(text)) === 1 ? 500 : 200
      },
      [watcher],
    )
    for (const text of ['1', '2', '3', '4', '5']) {
      await runBatch(stage, plainBatch, [jobOf(text, any(text))])
      await confirmedSightings(stage, stage.watch.take())
    }
    expect(sent.map(({ text }) => text)).toEqual(['1', '1', '2', '2', '3', '3', '4', '5'])
  })

  it.each([
    [1, [false]],
    [2, [true, true]],
  ])('counts, %d times outside of any case, as %j', async (times, steady) => {
    const { stage } = toyStage(() => 500, [watcher])
    for (let time = 0; time < times; time += 1)
      await runSteps(stage, emptyScene(), [sending({ text: 'learn' })])
    const played = await confirmedSightings(stage, stage.watch.take())
    expect(played.map(each => each.steady)).toEqual(steady)
    expect(played[0]?.case.says).toBe('a request of the set-up')
  })
})

import { describe, expect, it } from 'vitest'
import type { Batch, Closing } from '../../contracts/model/claim.ts'
import type { Json } from '../../contracts/model/json.ts'
import { runBatch } from './batch-runner.ts'
import { caseOf, claimNamed, jobOf, sending, toyStage } from './toy-stage.ts'

const trace = claimNamed('leaves-no-trace')

/** Looks at what the target holds now: 400 says that something was left behind. */
const closing: Closing = {
  claims: { accepts: trace.id },
  steps: [sending({ text: 'look' }, 'after')],
  judge: (results, cases) =>
    results.exchange('after').response?.status === 200
      ? { kind: 'holds' }
      : {
          kind: 'broken',
          oracle: 'unchanged',
          direction: 'trace',
          expected: 'nothing',
          observed: `${cases.length} left something`,
        },
}

const batch: Batch = { id: 'b', setup: [sending({ text: 'clean' }, 'set-up')], closing }

/** A target on which some texts leave a trace that a look shows, until it is cleaned. */
function leaving(...traces: readonly string[]) {
  const left = new Set<Json>()
  return toyStage(
    ({ text = '' }) => {
      if (text === 'clean') left.clear()
      if (traces.includes(String(text))) left.add(text)
      return text === 'look' && left.size > 0 ? 400 : 200
    },
    [],
    [trace],
  )
}

const jobs = ['1', '2', '3', '4', '5'].map(text => jobOf(text, caseOf({ text }, { batch })))

const closed = async (toy: ReturnType<typeof toyStage>) =>
  (await runBatch(toy.stage, batch, jobs)).played.filter(({ claim }) => claim === trace)

describe('the closing of a batch', () => {
  it('holds with a single look where no case left anything behind', async () => {
    const toy = leaving()
    expect(await closed(toy)).toMatchObject([{ verdict: { kind: 'holds' }, case: { says: '5 requests' } }])
    expect(toy.sent.filter(({ text }) => text === 'look')).toHaveLength(1)
  })

  it.each(['1', '3', '5'])('finds by division that case %s did it, and repeats it alone', async text => {
    const toy = leaving(text)
    const [found, ...others] = await closed(toy)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      steady: true,
      case: { says: text },
      verdict: { kind: 'broken', observed: '1 left something' },
    })
    expect(found?.script.map(({ request }) => new TextDecoder().decode(request.body))).toEqual([
      '{"text":"clean"}',
      `{"text":"${text}"}`,
      '{"text":"look"}',
    ])
  })

  it('says that several did it together, where none does alone', async () => {
    const left = new Set<Json>()
    const toy = toyStage(
      ({ text = '' }) => {
        if (text === 'clean') left.clear()
        left.add(text)
        return text === 'look' && left.has('2') && left.has('5') ? 400 : 200
      },
      [],
      [trace],
    )
    expect(await closed(toy)).toMatchObject([{ steady: true, case: { says: '5 requests together' } }])
  })

  it('is unsteady where nothing is left behind when the cases are played again', async () => {
    let looks = 0
    const toy = toyStage(({ text }) => (text === 'look' && (looks += 1) === 1 ? 400 : 200), [], [trace])
    expect(await closed(toy)).toMatchObject([{ steady: false, verdict: { kind: 'broken' } }])
  })

  it('does not blame cases for what a broken one left behind', async () => {
    const left = new Set<Json>()
    const toy = toyStage(
      ({ text = '' }) => {
        if (text === 'clean') left.clear()
        if (text === '2') left.add(text)
        return text === '2' || (text === 'look' && left.size > 0) ? 400 : 200
      },
      [],
      [trace],
    )
    const { played } = await runBatch(toy.stage, batch, jobs)
    expect(played.filter(({ claim }) => claim === trace)).toMatchObject([{ verdict: { kind: 'holds' } }])
    expect(played.filter(({ verdict }) => verdict.kind === 'broken')).toMatchObject([
      { case: { says: '2' }, steady: true },
    ])
  })

  it('is inconclusive where the look does not come through', async () => {
    const toy = toyStage(({ text }) => (text === 'look' ? 'not-allowed' : 200), [], [trace])
    expect(await closed(toy)).toMatchObject([
      { verdict: { kind: 'inconclusive', reason: 'it was not-allowed' } },
    ])
  })

  it('is not played for a claim that the run does not ask for', async () => {
    const toy = toyStage(() => 200)
    await runBatch(toy.stage, batch, jobs)
    expect(toy.sent.filter(({ text }) => text === 'look')).toEqual([])
  })
})

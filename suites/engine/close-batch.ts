import type { Batch, Closing, Verdict } from '../../contracts/model/claim.ts'
import type { Act } from './job.ts'
import { play } from './play.ts'
import { emptyScene, resultsOf } from './scene.ts'
import type { Scene } from './scene.ts'
import type { Job, Played } from './job.ts'
import type { Stage } from './stage.ts'
import { runSteps } from './step-runner.ts'

/**
 * Closes a batch: what its cases left behind is judged once for all of them. When it is broken, the cases that were
 * answered as they should be are played again without the others and divided, until the one that did it stands alone,
 * from fresh state; that is its confirmation, too.
 */
export async function closeBatch(stage: Stage, batch: Batch, closing: Closing, act: Act): Promise<readonly Played[]> {
  const claim = stage.claims.get(closing.claim)
  if (!claim) return []
  const started = performance.now()
  const spent = stage.lane.client.spent()
  const verdict = await judged(stage, act.scene, closing, act.closed.map(({ seen }) => seen))
  const whole: Played = {
    claim,
    case: { says: `${act.closed.length} requests` },
    verdict,
    script: act.scene.script.slice(),
    requests: stage.lane.client.spent() - spent,
    durationMs: performance.now() - started,
  }
  if (verdict.kind !== 'broken') return [whole]
  const culprit = await divide(stage, batch, closing, act.closed.map(({ job }) => job))
  if (culprit) return [{ ...whole, ...culprit, steady: true }]
  if (act.suspects.length > 0) return [{ ...whole, verdict: { kind: 'holds' } }]
  return [{ ...whole, steady: false }]
}

async function judged(stage: Stage, scene: Scene, closing: Closing, cases: Parameters<Closing['judge']>[1]): Promise<Verdict> {
  const failure = await runSteps(stage, scene, closing.steps)
  if (failure) return { kind: 'inconclusive', reason: failure.reason }
  return closing.judge(resultsOf(scene), cases)
}

/** The first of these cases whose traces break the closing when it is played alone; undefined when none does again. */
async function divide(
  stage: Stage,
  batch: Batch,
  closing: Closing,
  jobs: readonly Job[],
): Promise<Pick<Played, 'case' | 'verdict' | 'script'> | undefined> {
  const tried = await playClosed(stage, batch, closing, jobs)
  if (tried?.verdict.kind !== 'broken') return undefined
  const [only, ...others] = jobs
  if (others.length === 0) return only && { ...tried, case: only.case }
  const half = Math.ceil(jobs.length / 2)
  return (
    (await divide(stage, batch, closing, jobs.slice(0, half))) ??
    (await divide(stage, batch, closing, jobs.slice(half))) ?? { ...tried, case: { says: `${jobs.length} requests together` } }
  )
}

async function playClosed(stage: Stage, batch: Batch, closing: Closing, jobs: readonly Job[]) {
  const scene = emptyScene()
  const failure = await runSteps(stage, scene, batch.setup)
  if (failure) return undefined
  const cases = []
  for (const job of jobs) {
    const played = await play(stage, scene, job)
    if ('stop' in played) return undefined
    const exchange = scene.exchanges.get('probe')
    if (exchange) cases.push({ says: job.case.says, sent: scene.sent.get('probe') ?? {}, exchange })
  }
  const verdict = await judged(stage, scene, closing, cases)
  await stage.cast.clear(scene)
  return { verdict, script: scene.script.slice() }
}

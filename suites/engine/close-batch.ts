import type { Batch, ClosedCase, Closing, Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { inFreshScene } from './fresh-scene.ts'
import type { Act, Job, Played } from './job.ts'
import { play } from './play.ts'
import { resultsOf } from './scene.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import { runSteps } from './step-runner.ts'

/**
 * Closes a batch: what its cases left behind is judged once for all of them. When it is broken, the cases that were
 * answered as they should be are played again without the others and divided, until the one that did it stands alone,
 * from fresh state; that is its confirmation, too. Each family of cases hears of it under a claim of its own.
 */
export async function closeBatch(
  stage: Stage,
  batch: Batch,
  closing: Closing,
  act: Act,
): Promise<readonly Played[]> {
  const families = [...new Set(act.closed.map(({ job }) => job.claim.family))]
  if (!families.some(family => stage.claims.has(closing.claims[family] ?? ''))) return []
  const started = performance.now()
  const spent = stage.lane.client.spent()
  const verdict = isSpoilt(stage, act)
    ? SPOILT
    : await judged(
        stage,
        act.scene,
        closing,
        act.closed.map(({ seen }) => seen),
      )
  const script = storyOf(act.scene)
  const found = verdict.kind === 'broken' ? await attributed(stage, batch, closing, act) : undefined
  const guilty = found && 'family' in found ? [found.family] : families
  const cost = { requests: stage.lane.client.spent() - spent, durationMs: performance.now() - started }
  return families.flatMap((family, index) => {
    const claim = stage.claims.get(closing.claims[family] ?? '')
    if (!claim) return []
    const innocent = !guilty.includes(family)
    const own: Pick<Played, 'verdict' | 'steady' | 'case'> = {
      case: { says: `${act.closed.length} requests` },
      verdict,
      ...found,
      ...(innocent && { verdict: { kind: 'holds' } }),
    }
    return [{ claim, script, ...cost, ...own, ...(index > 0 && { requests: 0, durationMs: 0 }) }]
  })
}

/** Where requests are scarce, cases are not played again without those that broke. */
const isSpoilt = ({ lane }: Stage, { suspects }: Act): boolean => lane.frugal === true && suspects.length > 0

const SPOILT: Verdict = {
  kind: 'inconclusive',
  reason: 'what broke in between may have left traces of its own, and the budget does for no second try',
}

type Attributed = Pick<Played, 'verdict' | 'steady'> | Culprit

/** What broke the closing: one case of it, cases that are broken themselves, or nothing that could be found again. */
async function attributed(
  stage: Stage,
  batch: Batch,
  closing: Closing,
  act: Act,
): Promise<Partial<Attributed>> {
  await stage.cast.clear(act.scene)
  const culprit = await divide(
    stage,
    batch,
    closing,
    act.closed.map(({ job }) => job),
  )
  if (culprit) return culprit
  return act.suspects.length > 0 ? { verdict: { kind: 'holds' } } : { steady: false }
}

async function judged(
  stage: Stage,
  scene: Scene,
  closing: Closing,
  cases: readonly ClosedCase[],
): Promise<Verdict> {
  const failure = await runSteps(stage, scene, closing.steps)
  if (failure) return { kind: 'inconclusive', reason: failure.reason }
  return closing.judge(resultsOf(scene), cases)
}

/** The cases, as few as can be, whose traces break the closing when they are played without the others. */
type Culprit = Pick<Played, 'case' | 'verdict' | 'script'> & {
  readonly steady: true
  readonly family: string
}

async function divide(
  stage: Stage,
  batch: Batch,
  closing: Closing,
  jobs: readonly Job[],
): Promise<Culprit | undefined> {
  const tried = await playClosed(stage, batch, closing, jobs)
  if (tried?.verdict.kind !== 'broken') return undefined
  const [only, ...others] = jobs
  if (!only) return undefined
  const { family } = only.claim
  if (others.length === 0) return { ...tried, case: only.case, steady: true, family }
  const half = Math.ceil(jobs.length / 2)
  return (
    (await divide(stage, batch, closing, jobs.slice(0, half))) ??
    (await divide(stage, batch, closing, jobs.slice(half))) ?? {
      ...tried,
      case: { says: `${jobs.length} requests together` },
      steady: true,
      family,
    }
  )
}

async function playClosed(stage: Stage, batch: Batch, closing: Closing, jobs: readonly Job[]) {
  const outcome = await inFreshScene(stage, batch, async scene => {
    const cases: ClosedCase[] = []
    for (const job of jobs) {
      const played = await play(stage, scene, job)
      if ('stop' in played) return undefined
      const exchange = scene.exchanges.get('probe')
      if (exchange) cases.push({ says: job.case.says, sent: scene.sent.get('probe') ?? {}, exchange })
    }
    return { verdict: await judged(stage, scene, closing, cases), script: storyOf(scene) }
  })
  return outcome && 'failure' in outcome ? undefined : outcome
}

const storyOf = ({ groundwork, script }: Scene): readonly Exchange[] => [...groundwork, ...script]

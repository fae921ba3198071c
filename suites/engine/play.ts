import type { Case, Step, Verdict } from '../../contracts/model/claim.ts'
import { mayHaveGoneThrough } from '../../fixtures/client/index.ts'
import { answerInWords } from '../oracles/answer-in-words.ts'
import { partsOf } from './lane.ts'
import type { Lane, Sent } from './lane.ts'
import { isClaimTooSlow, isTooSlow, noteCase, timesSlow } from './slowness.ts'
import { pastOf } from './past.ts'
import { resultsOf } from './scene.ts'
import type { Scene } from './scene.ts'
import type { Job, Played } from './job.ts'
import type { Stage } from './stage.ts'
import type { StepFailure } from './step-failure.ts'
import { layGroundwork, runSteps } from './step-runner.ts'
import { wokenIn } from './woken.ts'
import { stopOf } from './stop-of.ts'
import type { Stop } from './stop-of.ts'

/** The run as a whole has to stop: the case was not played to its end. */
export interface Stopped {
  readonly stop: Stop
}

/**
 * Plays one case in a scene that is set up, and judges what its steps brought; nothing new of an endpoint that is too
 * slow.
 */
export async function play(stage: Stage, scene: Scene, job: Job): Promise<Played | Stopped> {
  const { slowness } = stage.lane
  const { id, endpoint } = job.claim
  if (isTooSlow(slowness, endpoint) || (!job.isShared && isClaimTooSlow(slowness, id))) return tooSlow(job)
  const slow = timesSlow(slowness, endpoint)
  const played = await playAgain(stage, scene, job)
  if (timesSlow(slowness, endpoint) > slow && !job.isShared) noteCase(slowness, id)
  return played
}

/** Plays a case however slow the endpoint is: what broke is not to be left open for the time that it takes. */
export async function playAgain(stage: Stage, scene: Scene, job: Job): Promise<Played | Stopped> {
  const spent = stage.lane.client.spent()
  const started = performance.now()
  stage.watch.attend(job)
  scene.exchanges.delete('probe')
  const woken = await layGroundwork(stage, scene, wokenIn(stage.context, scene))
  const from = scene.script.length
  const before = scene.asked.length
  const failure =
    woken ?? (await sendTwin(stage, scene, job.case)) ?? (await runSteps(stage, scene, job.case.steps))
  const stop = failure && stopOf(stage, failure)
  if (stop) return { stop }
  const verdict: Verdict = failure
    ? { kind: 'inconclusive', reason: failure.reason }
    : fairly(job.case.judge(resultsOf(scene)))
  const probe = scene.exchanges.get('probe')
  return {
    claim: job.claim,
    case: job.case,
    verdict,
    ...(probe && { answer: answerInWords(probe) }),
    script: verdict.kind === 'broken' ? [...scene.groundwork, ...scene.script.slice(from)] : [],
    ...(verdict.kind === 'broken' && { past: pastOf(stage.context, scene, before) }),
    requests: stage.lane.client.spent() - spent,
    durationMs: performance.now() - started,
  }
}

export const tooSlow = (job: Job): Played => ({
  claim: job.claim,
  case: job.case,
  verdict: {
    kind: 'inconclusive',
    reason: 'the endpoint answers so slowly that it is asked no more than is needed',
  },
  script: [],
  requests: 0,
  durationMs: 0,
})

/** What a first try may have brought about, of which no answer came, is not blamed on the target. */
function fairly(verdict: Verdict): Verdict {
  const exchange = verdict.kind === 'broken' ? verdict.exchange : undefined
  if (!exchange || !mayHaveGoneThrough(exchange.request.method, exchange.retried)) return verdict
  return {
    kind: 'inconclusive',
    reason: 'the connection broke, and a first try of the same request may have gone through',
  }
}

/** The accepted request that the case is held against, unless another case has needed it before. */
async function sendTwin(stage: Stage, scene: Scene, each: Case): Promise<StepFailure | undefined> {
  const { twin, batch, twinOfParts } = each
  if (twin === undefined || scene.exchanges.has(twin)) return undefined
  const steps = batch.twins?.[twin] ?? []
  const before =
    twinOfParts && stage.lane.frugal && !scene.isFresh ? letInBefore(stage.lane, steps, twin) : undefined
  if (!before) return layGroundwork(stage, scene, steps)
  scene.exchanges.set(twin, before.exchange)
  scene.sent.set(twin, before.values)
  return undefined
}

function letInBefore({ letIn }: Lane, steps: readonly Step[], twin: string): Sent | undefined {
  const asked = steps.find(step => step.do === 'send' && step.as === twin)
  return asked?.do === 'send' ? letIn.get(partsOf(asked.draft)) : undefined
}

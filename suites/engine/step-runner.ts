import type { Step, StepCaller } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Stage } from './stage.ts'
import { propertyOf, resultsOf } from './scene.ts'
import type { Asked, Scene } from './scene.ts'
import { sameDraft } from '../../fixtures/requests/index.ts'
import { partsOf, sendDraft } from './lane.ts'
import type { Sent } from './lane.ts'
import { mostEntries, walkList } from './walk.ts'
import type { StepFailure } from './step-failure.ts'
import { maySayNothing } from './may-say-nothing.ts'
import { lendCaller } from './caller-loan.ts'
import { setsState } from './other-states.ts'
import { recast } from './recast.ts'
import { unknownIn } from './unknown-in.ts'

/** Carries out steps in a scene. What they bring is kept there; the first that can't be carried out ends it. */
export async function runSteps(
  stage: Stage,
  scene: Scene,
  steps: readonly Step[],
): Promise<StepFailure | undefined> {
  for (const step of steps) {
    const failure = await runStep(stage, scene, step)
    if (failure) return failure
  }
  return undefined
}

/** Carries out the set-up of a batch, or a twin: what they send is told of with every case. */
export async function layGroundwork(
  stage: Stage,
  scene: Scene,
  steps: readonly Step[],
): Promise<StepFailure | undefined> {
  const from = scene.script.length
  const failure = await runSteps(stage, scene, steps)
  scene.groundwork.push(...scene.script.splice(from))
  return failure
}

async function runStep(stage: Stage, scene: Scene, step: Step): Promise<StepFailure | undefined> {
  switch (step.do) {
    case 'create':
      if (step.once && scene.entities.has(step.as)) return undefined
      return step.draft ? createByDraft(stage, scene, step.as, step.draft) : createStep(stage, scene, step)
    case 'borrow':
      return lendCaller(stage, scene, step.as, step.user)
    case 'recast':
      return void recast(scene, step)
    case 'fill':
      return fillStep(stage, scene, step)
    case 'send':
      return sendStep(stage, scene, step)
    case 'snapshot':
      return snapshotStep(stage, scene, step)
    case 'walk':
      return walkStep(stage, scene, step)
    case 'choose':
      return choose(scene, step)
  }
}

async function createStep(
  stage: Stage,
  scene: Scene,
  { as, used, ...wanted }: Pick<Extract<Step, { do: 'create' }>, 'as' | 'rich' | 'anew' | 'used'>,
): Promise<StepFailure | undefined> {
  const { client } = stage.lane
  const spent = client.spent()
  const made = await stage.cast.take(as, {
    ...wanted,
    ...(scene.isFresh ? { fresh: true } : used && { used }),
  })
  if ('inconclusive' in made) return { reason: made.inconclusive, ...stopOf(stage) }
  scene.entities.set(as, made)
  scene.made.push(made)
  if (client.spent() > spent) stage.lane.activity += 1
  return undefined
}

/** Makes an entity by a request of the claim's own, so that the claim can judge what became of it. */
async function createByDraft(
  stage: Stage,
  scene: Scene,
  as: string,
  draft: Draft,
): Promise<StepFailure | undefined> {
  const unknown = unknownIn(scene, draft)
  if (unknown) return unknown
  const { exchange, values } = await sendNoted(stage, scene, draft, 'permitted')
  stage.lane.activity += 1
  const failure = failureOf(exchange)
  if (failure) return failure
  scene.exchanges.set(as, exchange)
  scene.sent.set(as, values)
  scene.script.push(exchange)
  const made = await stage.cast.adopt(as, { draft, values, exchange })
  if ('inconclusive' in made) return { reason: made.inconclusive, ...stopOf(stage) }
  scene.entities.set(as, made)
  scene.made.push(made)
  return undefined
}

/** What it may create is written down before it is sent, and struck out again where it was never sent. */
async function sendNoted(stage: Stage, scene: Scene, draft: Draft, by: StepCaller): Promise<Sent> {
  const sent = await sendDraft(
    stage.lane,
    draft,
    by,
    (entity, property) => propertyOf(scene, entity, property),
    values => stage.cast.intend(draft, values),
  )
  if (failureOf(sent.exchange)) await stage.cast.unsent(sent)
  return sent
}

async function fillStep(
  stage: Stage,
  scene: Scene,
  step: Extract<Step, { do: 'fill' }>,
): Promise<StepFailure | undefined> {
  const [page] = await walkList(stage.lane, step.list, step.beyond + 1, () => undefined, 1)
  const there = page?.response?.json === undefined ? 0 : mostEntries(page.response.json)
  for (let count = there; count <= step.beyond; count += 1) {
    const failure = await createStep(stage, scene, { as: `${step.as} ${count}` })
    if (failure) return failure
  }
  return undefined
}

async function sendStep(
  stage: Stage,
  scene: Scene,
  step: Extract<Step, { do: 'send' }>,
): Promise<StepFailure | undefined> {
  if (step.ifChosen && propertyOf(scene, step.ifChosen.of, step.ifChosen.property) === undefined)
    return undefined
  const before = step.once && askedBefore(scene, step)
  if (before) {
    scene.exchanges.set(step.as, before.exchange)
    scene.sent.set(step.as, before.values)
    return undefined
  }
  const unknown = unknownIn(scene, step.draft)
  if (unknown) return unknown
  if (step.opposing && !maySayNothing(scene, step.opposing)) return undefined
  const failure = await sendNow(stage, scene, step)
  if (failure) return failure
  const refused = scene.exchanges.get(step.as)
  for (const way of step.elsewise ?? []) {
    if (!maybeForItsState(stage, scene, step)) break
    const stopped = (await runSteps(stage, scene, way)) ?? (await sendNow(stage, scene, step))
    if (stopped) return stopped
  }
  if (refused && maybeForItsState(stage, scene, step)) scene.exchanges.set(step.as, refused)
  return undefined
}

/** These speak of what was sent, and never of what the subject is like but where being like that is all that was asked. */
const OF_THE_INPUT: readonly (number | undefined)[] = [400, 413, 415, 422]

function maybeForItsState(
  { context }: Stage,
  { exchanges }: Scene,
  { as, draft }: Extract<Step, { do: 'send' }>,
): boolean {
  const exchange = exchanges.get(as)
  if (!exchange || context.classify(exchange) !== 'refused') return false
  return setsState(draft.endpoint) || !OF_THE_INPUT.includes(exchange.response?.status)
}

async function sendNow(
  stage: Stage,
  scene: Scene,
  step: Extract<Step, { do: 'send' }>,
): Promise<StepFailure | undefined> {
  const { exchange, values } = await sendNoted(stage, scene, step.draft, step.by)
  stage.lane.activity += 1
  const failure = failureOf(exchange)
  if (failure) return failure
  scene.exchanges.set(step.as, exchange)
  scene.sent.set(step.as, values)
  scene.script.push(exchange)
  scene.asked.push({ draft: step.draft, by: step.by, exchange, values })
  stage.cast.noteEffects(scene, { draft: step.draft, values, exchange })
  noteLetIn(stage, step, { exchange, values })
  return undefined
}

function noteLetIn({ lane, context }: Stage, { draft, by }: Extract<Step, { do: 'send' }>, sent: Sent): void {
  if (
    lane.frugal &&
    by === 'permitted' &&
    !draft.alterations &&
    context.classify(sent.exchange) === 'accepted'
  )
    lane.letIn.set(partsOf(draft), sent)
}

function askedBefore(scene: Scene, { draft, by }: Pick<Asked, 'draft' | 'by'>): Asked | undefined {
  return scene.asked.findLast(
    asked => JSON.stringify(asked.by) === JSON.stringify(by) && sameDraft(asked.draft, draft),
  )
}

async function snapshotStep(
  stage: Stage,
  scene: Scene,
  step: Extract<Step, { do: 'snapshot' }>,
): Promise<StepFailure | undefined> {
  const sent = step.ifAccepted === undefined ? undefined : scene.exchanges.get(step.ifAccepted)
  if (sent && stage.context.classify(sent) !== 'accepted') return undefined
  const taken = await stage.cast.look(scene, step.of, step.reads, step.by)
  if ('inconclusive' in taken) return { reason: taken.inconclusive, ...stopOf(stage) }
  scene.snapshots.set(step.as, taken.snapshots)
  return undefined
}

async function walkStep(
  stage: Stage,
  scene: Scene,
  step: Extract<Step, { do: 'walk' }>,
): Promise<StepFailure | undefined> {
  const pages = await walkList(stage.lane, step.draft, step.pageSize, (entity, property) =>
    propertyOf(scene, entity, property),
  )
  const failure = pages.map(failureOf).find(found => found !== undefined)
  if (failure) return failure
  scene.walks.set(step.as, pages)
  return undefined
}

function choose(scene: Scene, { as, from }: Extract<Step, { do: 'choose' }>): StepFailure | undefined {
  const chosen = from(resultsOf(scene))
  if (typeof chosen === 'string') return { reason: chosen }
  scene.chosen.set(as, chosen)
  return undefined
}

/** What ends a run rather than a case: no answer is a result, no permission to ask is not. */
function failureOf({ failure }: Exchange): StepFailure | undefined {
  if (failure?.kind === 'budget') return { reason: failure.message, stop: 'budget' }
  if (failure?.kind === 'unreachable') return { reason: failure.message, stop: 'unreachable' }
  if (failure?.kind === 'not-allowed') return { reason: failure.message }
  return undefined
}

const stopOf = (stage: Stage): { stop?: 'budget' } => (stage.exhausted() ? { stop: 'budget' } : {})

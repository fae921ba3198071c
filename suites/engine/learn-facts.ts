import type { Claim, FactName } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { referencesOf } from '../../fixtures/state/aggregates.ts'
import { learnArrayStyles } from '../../fixtures/state/array-styles.ts'
import type { Noise } from '../../fixtures/state/difference.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import type { Inconclusive, Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { isUnseen } from '../../fixtures/state/lending.ts'
import { learnNoise } from '../../fixtures/state/noise.ts'
import { learnPlaces } from '../../fixtures/state/learn-places.ts'
import { bornOff, isHiding, learnWaking, unveilers } from '../../fixtures/state/waking.ts'
import { effectsOf } from '../../fixtures/state/relations.ts'
import { richDrafts } from '../../fixtures/state/rich.ts'
import { takeSnapshot } from '../../fixtures/state/snapshot.ts'
import { nothingLearnt } from './facts.ts'
import type { Facts, Tell } from './facts.ts'
import { learnEnvelopes, wrapAll } from './learn-envelopes.ts'
import { firstEntity } from './learn-names.ts'
import { learnTrims } from './learn-trims.ts'
import { secondEntity, unlikeEntity } from './learn-unlike.ts'
import { learnDenials } from './learn-denials.ts'
import { emptyScene } from './scene.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

/** The families that judge what became of the caller, or by what is told of the caller. */
const LOOKING_AT_CALLER = ['asked', 'spares', 'defaults', 'reads']

/** Learns what the claims of this run need, and nothing else. */
export async function learnFacts(
  stage: Stage,
  kit: Kit,
  claims: readonly Claim[],
  tell: Tell,
): Promise<Facts> {
  const needed = new Set<FactName>(claims.flatMap(({ needs }) => needs))
  let facts = nothingLearnt(kit.now())
  if (claims.some(({ family }) => family === 'permissions')) {
    const denials = await learnDenials(stage, kit.reads !== undefined)
    facts = { ...facts, denials }
    tell({
      name: 'denials',
      says: `No credential is answered ${denials.anonymous}, an unknown one ${denials.unknown}, one without permission ${denials.outsider}`,
    })
  }
  if (claims.some(({ family }) => LOOKING_AT_CALLER.includes(family)))
    facts = { ...facts, ...(await lookAtCaller(stage, kit)) }
  const places = needed.has('property-places')
  const writing = claims.some(({ family }) => family !== 'permissions' && family !== 'replies')
  if (needed.has('noise') || places || writing)
    facts = { ...facts, ...(await learnFromEntity(stage, kit, places, tell)) }
  return facts
}

/** A defect that the learning phase brings about itself would be no difference any more once the claims look. */
async function lookAtCaller(stage: Stage, kit: Kit) {
  const caller = stage.cast.caller()
  return caller ? { callerAtFirst: await takeSnapshot(kit, caller) } : {}
}

async function learnFromEntity(stage: Stage, kit: Kit, places: boolean, tell: Tell) {
  const scene = emptyScene()
  const entity = await learner(stage, scene, tell)
  if (isInconclusive(entity)) {
    tell({ name: 'noise', says: entity.inconclusive })
    return {}
  }
  const second = await secondEntity(stage.lane, () => stage.cast.take('second'), tell)
  if (second) scene.made.push(second)
  const wakers = await learnWakers(stage, kit, scene, entity, tell)
  const envelopes = await learnEnvelopes(stage.lane, kit, entity)
  for (const [endpoint, name] of Object.entries(envelopes))
    tell({ name: 'envelopes', says: `${endpoint} wants its body inside "${name}"` })
  const { styles, says: saysOfStyles } = await learnArrayStyles(kit, entity)
  stage.lane.world = { ...stage.lane.world, styles }
  tell({ name: 'array-styles', says: saysOfStyles })
  if (await learnTrims(stage.lane, kit, entity))
    tell({ name: 'trims', says: 'Blanks at the ends of texts are taken off before anything looks at them' })
  const { noise, readEffects, says } = await learnNoise(
    kit,
    places ? entity : await withEntries(kit, second, entity),
  )
  tell({ name: 'noise', says })
  const learnt = places ? await learnPlaces(kit, entity, noise) : undefined
  if (learnt) tell({ name: 'property-places', says: learnt.says })
  const moving = learnt ? learnt.fact.noise : await withReferences(kit, entity, noise)
  await stage.cast.clear(scene)
  if (learnt && wakers.length === 0) kit.wakers.push(...unveilers(kit.api, learnt.fact))
  if (learnt && kit.wakers.length === 0)
    for (const property of bornOff(kit.api, learnt.fact)) kit.bornOff?.add(property)
  return {
    noise: moving,
    readEffects,
    styles,
    shutOut: wakers.length > 0 || learnt?.shutOut === true || (learnt !== undefined && isHiding(learnt.fact)),
    ...(learnt && { places: learnt.fact }),
  }
}

/**
 * What is told of the things that an entity refers to moves with others: where no claim asks where properties show, it is
 * learnt of those alone that refer to something.
 */
async function withReferences(kit: Kit, entity: OwnEntity, noise: Noise): Promise<Noise> {
  const properties = [...referencesOf(kit.api)]
  if (entity.origin !== 'created' || kit.reads !== undefined || properties.length === 0) return noise
  const { fact } = await learnPlaces(kit, entity, noise, { properties })
  return fact.noise
}

/**
 * What is told of entries may move by itself: where nothing else is written while the run learns, whoever was made to be the
 * second gets some.
 */
async function withEntries(kit: Kit, second: OwnEntity | undefined, entity: OwnEntity): Promise<OwnEntity> {
  if (second?.origin !== 'created' || kit.reads !== undefined) return entity
  const adding = [0, 1].flatMap(variant => richDrafts(kit, second, { variant })).filter(addsEntries)
  for (const draft of adding) await kit.sender.send(draft, 'permitted')
  return adding.length > 0 ? second : entity
}

const addsEntries = ({ endpoint }: Draft): boolean => effectsOf(endpoint).some(({ key }) => key !== undefined)

/**
 * Where nothing shows the entity, an envelope may be why: what it is like has to be seen before anything is written to
 * it.
 */
async function learner(stage: Stage, scene: Scene, tell: Tell): Promise<OwnEntity | Inconclusive> {
  const take = () => stage.cast.take('learner')
  const one = await firstEntity(stage.lane, take, tell)
  // A text that an example gives may be that of one who is there already.
  const first = isInconclusive(one) ? ((await unlikeEntity(stage.lane, take, tell)) ?? one) : one
  if (isInconclusive(first)) return first
  scene.made.push(first)
  if (!isUnseen(first) || !wrapAll(stage.lane)) return first
  await stage.cast.clear(scene)
  const again = await take()
  if (!isInconclusive(again)) scene.made.push(again)
  return again
}

/** Operations without which nothing can be written to a new entity. */
async function learnWakers(
  stage: Stage,
  kit: Kit,
  scene: Scene,
  entity: OwnEntity,
  tell: Tell,
): Promise<readonly Endpoint[]> {
  const wakers = await learnWaking(kit, entity, async () => {
    const made = await stage.cast.take('sleeper')
    if (!isInconclusive(made)) scene.made.push(made)
    return made
  })
  const names = wakers.map(({ id }) => id).join(', ')
  if (wakers.length > 0) tell({ name: 'waking', says: `Who is new takes writes only after ${names}` })
  return wakers
}

import type { Api } from '../../../contracts/model/api.ts'
import type { Batch, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { LOCKED_OUT_FOR_GOOD, lockingOut } from '../../../fixtures/requests/locking-out.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { creatorOf, relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { entityOf } from '../../engine/places-of.ts'
import { SUBJECT, send } from './steps.ts'
import { writing } from './bring-about.ts'
import { domainAt } from './values.ts'
import type { Write } from './written.ts'
import { isTried, writesOf } from './written.ts'

export const create = (context: CaseContext, as: string, rich = false): Step => ({
  do: 'create',
  as,
  entity: entityOf(context.api) ?? '',
  ...(rich && { rich }),
})

/** One with everything set that was just made, so that those made one after the other are neighbours by id. */
export const createAnew = (context: CaseContext, as: string): Step => ({
  do: 'create',
  as,
  entity: entityOf(context.api) ?? '',
  rich: true,
  anew: true,
})

/** A new entity, made by a request of the claim's own. */
export const createBy = (context: CaseContext, as: string, draft: Draft): Step => ({
  do: 'create',
  as,
  entity: entityOf(context.api) ?? '',
  draft,
})

/**
 * One subject in a rich state for all claims of an API that bring about what they need themselves: its set-up is by far
 * the dearest part of such a case, and no case counts before it broke again on a subject of its own.
 */
export const subjectBatch = (context: CaseContext): Batch => ({
  id: `${context.api.id} effects`,
  setup: [create(context, SUBJECT, true)],
})

/** An entity in the opposite state of the subject's. */
export const PLAIN = 'plain'

/**
 * A subject in a rich state for the claims about writes, but with its switches off: whatever goes on along with a write may
 * have done so already when the subject was made. A case that turns one on turns it off again.
 */
export const quietBatch = (context: CaseContext): Batch => ({
  id: `${context.api.id} writes`,
  setup: [
    create(context, SUBJECT, true),
    ...switchesOf(context).map(({ write, off }) =>
      send(`off ${write.property}`, writing(context, write, off)),
    ),
  ],
})

/**
 * A new entity with nothing set but what has to be, and its switches, so that what goes off along with a write shows, too;
 * switched off as a whole, and locked.
 */
export function plainBatch(context: CaseContext): Batch {
  const switches = creatorOf(context.api, entityOf(context.api) ?? '') ? switchesOf(context) : []
  const on = switches.map(({ write, on }) => send(`on ${write.property}`, writing(context, write, on, PLAIN)))
  return {
    id: `${context.api.id} plain`,
    setup: [create(context, PLAIN), ...on, ...switchedOff(context, PLAIN), ...locked(context, PLAIN)],
  }
}

/** A write of what is either on or off. */
export interface Switch {
  readonly write: Write
  readonly on: DraftValue
  readonly off: DraftValue
}

/** Every property that is on or off, with the operation that writes the least besides. */
function switchesOf(context: CaseContext): readonly Switch[] {
  const writes = context.api.endpoints
    .filter(endpoint => !forbidden(context, endpoint))
    .toSorted((a, b) => writesOf(a).length - writesOf(b).length)
    .flatMap(writesOf)
  const found = writes.flatMap(write => switchAt(context, write) ?? [])
  return found.filter(
    ({ write }, index) => found.findIndex(each => each.write.property === write.property) === index,
  )
}

/** The two values of a write that knows no others. */
export function switchAt(context: CaseContext, write: Write): Switch | undefined {
  if (!('from' in write.value) || write.endpoint.marks[write.value.from]?.locksOut) return undefined
  const [on, off, more] = domainAt(context, write.endpoint, write.value.from) ?? []
  return on !== undefined &&
    off !== undefined &&
    more === undefined &&
    stateOf(on) === true &&
    stateOf(off) === false
    ? { write, on: { json: on }, off: { json: off } }
    : undefined
}

/** Brings the states that constants write to what is off: inactive, mostly. Locks are no states of this kind. */
export const switchedOff = (context: CaseContext, who: string): readonly Step[] =>
  context.api.endpoints.flatMap(endpoint =>
    switchesOff(context.api, endpoint) && !forbidden(context, endpoint)
      ? [send(`off ${endpoint.id}`, bareDraft(endpoint, context.world, who))]
      : [],
  )

export function switchesOff(api: Api, endpoint: Endpoint): boolean {
  const isOff = writesOf(endpoint).some(({ value }) => 'constant' in value && value.constant === false)
  const isKey = api.endpoints.some(each =>
    relationsOf(each, 'locks').some(({ until }) => until === endpoint.id),
  )
  return isOff && !isKey
}

/** Closes every lock that there is. */
export const locked = (context: CaseContext, who: string): readonly Step[] =>
  context.api.endpoints.flatMap(endpoint =>
    closes(endpoint) && !forbidden(context, endpoint)
      ? [send(`locked ${endpoint.id}`, bareDraft(endpoint, context.world, who))]
      : [],
  )

export const closes = (endpoint: Endpoint): boolean =>
  isTried(endpoint) && relationsOf(endpoint, 'locks').length > 0

/** How many entities a case may have at once: as many as it likes where they can be created, the known ones otherwise. */
export function castSize(context: CaseContext): number {
  const [entity] = context.api.entities
  if (!entity) return 0
  if (creatorOf(context.api, entity.name)) return Infinity
  const known = context.targetApi.known[entity.known]
  return Array.isArray(known) ? known.length : 0
}

/**
 * Why a write can't be tried on this target: it may not be written to, or somebody who was there before may be locked
 * out.
 */
export function forbidden(context: CaseContext, endpoint: Endpoint, place?: Place): Untried | undefined {
  const { target, world } = context
  if (target.mode === 'read-only') return leftOut('the profile allows no writing')
  if (world.knownOnly && endpoint.locksOut) return leftOut(LOCKED_OUT_FOR_GOOD)
  const reason = place === undefined ? undefined : lockingOut(endpoint, place, world)
  return reason === undefined ? undefined : leftOut(reason)
}

const leftOut = (reason: string): Untried => ({ untried: 'left-out', reason })
export const inconclusive = (reason: string): Untried => ({ untried: 'inconclusive', reason })

/** Where a property has to be seen: why nothing can be said of it on this target. */
export const unshown = ({ facts }: Pick<CaseContext, 'facts'>, property: string): Untried | undefined =>
  placesOf(facts.places, property).length === 0
    ? inconclusive(`no reply of this target shows ${property}`)
    : undefined

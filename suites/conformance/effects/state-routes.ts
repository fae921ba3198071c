import { outcomesTold } from '../../../contracts/clauses/told-outcomes.ts'
import type { ToldOutcome } from '../../../contracts/clauses/told-outcomes.ts'
import type { Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writing } from './bring-about.ts'
import { doneBy, shutStates } from './deeds.ts'
import { forbidden } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'
import { nameBehind, proseOf } from './things.ts'
import type { Thing } from './things.ts'
import { isTried, writesOf } from './written.ts'

/** A state of a thing: what a member of it shows. */
export interface ThingState {
  readonly member: string
  readonly value: Json
}

/** A request that may bring a thing into a state, and the states that it is told to begin in. */
interface Bringer {
  readonly draft: Draft
  readonly from: readonly Json[]
}

/** The states that an operation is told to begin in. */
export const beginnings = (
  thing: Thing,
  endpoint: Endpoint,
  outcomes: readonly ToldOutcome[],
): readonly ThingState[] => {
  const told = outcomes.flatMap(({ member, from = [] }) => from.map(value => ({ member, value })))
  if (told.length > 0) return told
  return shutStates(thing, endpoint).flatMap(({ member, open }) => open.map(value => ({ member, value })))
}

/** So many requests one after the other, at most. */
const LONGEST = 3

/**
 * What may bring a new thing into a state: an operation that is told, or called, to lead there, after what leads to where it
 * begins when it is refused; or an update that writes the member. Only what the thing shows then tells whether it did.
 * Undefined where nothing is known to lead there.
 */
export function routeTo(context: CaseContext, thing: Thing, state: ThingState): Step | undefined {
  const last = bringerOf(context, thing, state, [])
  if (!last) return undefined
  const as = `to ${String(state.value)}`
  const ways = waysBefore(context, thing, state.member, last, [last.draft.endpoint])
  return {
    do: 'send',
    as,
    draft: last.draft,
    by: 'permitted',
    elsewise: ways.map((way, turn) => way.map((draft, nth) => send(`${as} or ${turn} ${nth}`, draft))),
  }
}

/** The ways to where a request is told to begin, the shortest first. */
function waysBefore(
  context: CaseContext,
  thing: Thing,
  member: string,
  { from }: Bringer,
  behind: readonly Endpoint[],
): readonly (readonly Draft[])[] {
  if (behind.length >= LONGEST) return []
  return from.flatMap(value => {
    const bringer = bringerOf(context, thing, { member, value }, behind)
    if (!bringer) return []
    const further = waysBefore(context, thing, member, bringer, [...behind, bringer.draft.endpoint])
    return [[bringer.draft], ...further.map(way => [...way, bringer.draft])]
  })
}

function bringerOf(
  context: CaseContext,
  thing: Thing,
  state: ThingState,
  behind: readonly Endpoint[],
): Bringer | undefined {
  const endpoints = context.api.endpoints.filter(
    endpoint => !behind.includes(endpoint) && isTried(endpoint) && !forbidden(context, endpoint),
  )
  const actions = endpoints.flatMap(endpoint => leadingTo(context, thing, endpoint, state))
  return actions[0] ?? endpoints.flatMap(endpoint => writingTo(context, endpoint, state))[0]
}

/** An operation with a path of its own that is told to lead there, or whose name says so: `publish` for `published`. */
function leadingTo(
  context: CaseContext,
  thing: Thing,
  endpoint: Endpoint,
  { member, value }: ThingState,
): readonly Bringer[] {
  const name = nameBehind(thing, endpoint)
  if (!name || endpoint.method === 'GET' || endpoint.method === 'DELETE') return []
  const told = outcomesTold(proseOf(endpoint), thing.reply, thing.entity).find(each => each.member === member)
  const isCalled =
    told === undefined && doneBy(name).includes(String(value === true ? member : value).toLowerCase())
  if (told?.value !== value && !isCalled) return []
  const from = beginnings(thing, endpoint, told ? [told] : []).flatMap(each =>
    each.member === member ? [each.value] : [],
  )
  return [{ draft: bareDraft(endpoint, context.world, SUBJECT), from }]
}

const writingTo = (
  context: CaseContext,
  endpoint: Endpoint,
  { member, value }: ThingState,
): readonly Bringer[] =>
  writesOf(endpoint).flatMap(write => {
    if (write.property !== member || !('from' in write.value)) return []
    const written = { json: value }
    if (zoneOfValue(endpoint, write.value.from, written, context.world) !== 'inside') return []
    return [{ draft: writing(context, write, written), from: [] }]
  })

/** What a thing's state is told to shut out is refused while the thing shows that state, and leaves it as it is. */
import type { ToldStates } from '../../contracts/clauses/told-states.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { ownEndpointsOf } from '../engine/by-entity.ts'
import { claimOf } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { deletes } from '../engine/places-of.ts'
import { shutOut } from '../oracles/shut-out.ts'
import { writing } from './effects/bring-about.ts'
import { replyText } from './effects/comparable.ts'
import { shutStates } from './effects/deeds.ts'
import { unaccepted } from './effects/seen.ts'
import { forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { routeTo } from './effects/state-routes.ts'
import { SUBJECT, send } from './effects/steps.ts'
import { nameBehind, thingOf, thingPlace } from './effects/things.ts'
import type { Thing } from './effects/things.ts'
import { valuesAt } from './effects/values.ts'
import { isTried, writesOf } from './effects/written.ts'

export const states: Family = {
  id: 'states',
  title: 'Refuses what the state of a thing shuts out',
  claims: api => {
    const thing = thingOf(api)
    if (!thing) return []
    return endpointsAbout(thing, api).flatMap(endpoint =>
      shutStates(thing, endpoint).map(told => isRefusedWhile(thing, endpoint, told)),
    )
  },
}

/** Also what puts things of another kind into this one. */
function endpointsAbout(thing: Thing, api: Api): readonly Endpoint[] {
  const within = (api.whole ?? []).filter(
    each => !api.endpoints.includes(each) && each.method === 'POST' && nameBehind(thing, each),
  )
  return [...ownEndpointsOf(api), ...within].filter(isTried)
}

function isRefusedWhile(thing: Thing, endpoint: Endpoint, told: ToldStates): PlannedClaim {
  return {
    claim: claimOf('states', endpoint, {
      tail: `refused-while/${told.member}`,
      says: `It is refused while the ${told.member} shuts it out, and does nothing`,
      basis: 'documented',
      severity: 'critical',
      category: 901,
      needs: ['entities', 'noise'],
    }),
    cases: context => forbidden(context, endpoint) ?? casesOf(context, thing, endpoint, told),
  }
}

function casesOf(
  context: CaseContext,
  thing: Thing,
  endpoint: Endpoint,
  told: ToldStates,
): readonly Case[] | Untried {
  const tried = tryingOf(context, endpoint, told.member)
  const routes = told.refused.map(value => ({ value, route: routeTo(context, thing, { ...told, value }) }))
  const brought = routes.flatMap(({ value, route }) => {
    const out = wayOut(context, thing, told.member, value)
    return route && out ? [{ says: `one that was brought to ${String(value)}`, route: [route], out }] : []
  })
  // What nothing is known to lead to may be what a new one begins with.
  const isFirst = routes.some(({ route }) => route === undefined)
  const all = [...(isFirst ? [{ says: 'a new one', route: [], out: [] }] : []), ...brought]
  if (all.length === 0) return inconclusive('what is brought to such a state could not be removed')
  return all.map(({ says, route, out }): Case => ({
    says,
    batch: { id: `${endpoint.id} while ${told.member}`, setup: [] },
    steps: [
      { do: 'create', as: SUBJECT, entity: thing.entity, anew: true },
      ...route,
      send(BEFORE, bareDraft(thing.reader, context.world, SUBJECT)),
      send(TRIED, tried),
      send(AFTER, bareDraft(thing.reader, context.world, SUBJECT)),
      ...out,
    ],
    judge: results => judge(context, endpoint, told, results),
  }))
}

const [BEFORE, TRIED, AFTER] = ['before', 'tried', 'after'] as const

/** What does something if it is not refused: an update has to change what the state is not. */
function tryingOf(context: CaseContext, endpoint: Endpoint, member: string): Draft {
  const [write] = writesOf(endpoint).filter(each => each.property !== member && 'from' in each.value)
  const [value] = write && 'from' in write.value ? valuesAt(context, endpoint, write.value.from, 1) : []
  const place = thingPlace(endpoint)
  const draft = write && value ? writing(context, write, value) : bareDraft(endpoint, context.world, SUBJECT)
  return place === undefined ? draft : draftWith(draft, { place, value: { of: SUBJECT, property: 'id' } })
}

/**
 * What brings a thing out of a state in which it is told not to be removed; nothing where it may be removed in that state,
 * and undefined where no way out is known.
 */
function wayOut(
  context: CaseContext,
  thing: Thing,
  member: string,
  value: Json,
): readonly Step[] | undefined {
  const shut = context.api.endpoints
    .filter(deletes)
    .flatMap(endpoint => shutStates(thing, endpoint))
    .find(each => each.member === member && each.refused.includes(value))
  if (!shut) return []
  const ways = shut.open.flatMap(open => routeTo(context, thing, { member, value: open }) ?? [])
  return ways.length > 0 ? ways.slice(0, 1) : undefined
}

function judge(context: CaseContext, endpoint: Endpoint, told: ToldStates, results: Results): Verdict {
  const [before, tried, after] = [BEFORE, TRIED, AFTER].map(as => results.exchange(as))
  if (!before || !tried || !after) return { kind: 'inconclusive', reason: 'it was not tried' }
  const shown = (exchange: Exchange): string => replyText(context.facts.noise, exchange)
  return (
    unaccepted(context, results, [BEFORE]) ??
    shutOut(told, {
      before,
      tried,
      answer: context.classify(tried),
      moved: shown(before) !== shown(after),
      isRefusal: /\b4\d\d\b|refus|reject/i.test(told.says) || '409' in endpoint.responses,
    })
  )
}

/**
 * What is done to a thing by a path of its own has the outcome that its description tells: `PENDING becomes CONFIRMED and
 * confirmedAt is set`. Where what is done already is said to be refused, it is done once.
 */
import { outcomesTold, refusesTwice } from '../../contracts/clauses/told-outcomes.ts'
import type { ToldOutcome } from '../../contracts/clauses/told-outcomes.ts'
import type { Case, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { asTold, takenTwice } from '../oracles/as-told.ts'
import { shutStates } from './effects/deeds.ts'
import { isAccepted, unaccepted } from './effects/seen.ts'
import { forbidden } from './effects/stage-of-effects.ts'
import { beginnings, routeTo } from './effects/state-routes.ts'
import { SUBJECT, send } from './effects/steps.ts'
import { nameBehind, proseOf, thingOf } from './effects/things.ts'
import type { Thing } from './effects/things.ts'
import { isTried } from './effects/written.ts'

export const actions: Family = {
  id: 'actions',
  title: 'Does to a thing what is told of it',
  claims: claimsOfEach((endpoint, api) => {
    const thing = thingOf(api)
    const name = thing && nameBehind(thing, endpoint)
    if (!thing || name === undefined || name === '' || !isPlain(endpoint)) return []
    const outcomes = outcomesTold(proseOf(endpoint), thing.reply, thing.entity)
    if (outcomes.length === 0) return []
    // What is shut out by a state that the outcome names is tried in that.
    const isShut = shutStates(thing, endpoint).some(({ member, refused }) =>
      outcomes.some(each => each.member === member && refused.includes(each.value ?? null)),
    )
    const isOnce = !isShut && refusesTwice(proseOf(endpoint), name, outcomes)
    return [hasOutcome(endpoint, thing, outcomes), ...(isOnce ? [isDoneOnce(endpoint, thing)] : [])]
  }),
}

const isPlain = (endpoint: Endpoint): boolean =>
  endpoint.relations.every(({ kind }) => kind === 'default') &&
  /^(POST|PUT|PATCH)$/.test(endpoint.method) &&
  isTried(endpoint)

const stated = { basis: 'documented', severity: 'critical', category: 901, needs: ['entities'] } as const

const hasOutcome = (endpoint: Endpoint, thing: Thing, outcomes: readonly ToldOutcome[]): PlannedClaim => ({
  claim: claimOf('actions', endpoint, {
    ...stated,
    tail: 'does-as-told',
    says: 'What it is done to shows afterwards what is told of it',
  }),
  cases: context =>
    forbidden(context, endpoint) ??
    [doneTo(context, endpoint, thing), ...doneLater(context, endpoint, thing, outcomes)].map(
      (done): Case => ({
        ...done,
        judge: results =>
          unaccepted(context, results, [BEFORE, DONE, AFTER]) ??
          notYet(results.exchange(DONE)) ??
          asTold(outcomes, results.exchange(BEFORE), results.exchange(AFTER)),
      }),
    ),
})

const isDoneOnce = (endpoint: Endpoint, thing: Thing): PlannedClaim => ({
  claim: claimOf('actions', endpoint, {
    ...stated,
    severity: 'normal',
    tail: 'done-once',
    says: 'What is done already is refused, as it is told',
  }),
  cases: context =>
    forbidden(context, endpoint) ?? [
      {
        ...doneTo(context, endpoint, thing),
        judge: results => {
          const again = results.exchange(AGAIN)
          if (!again.response) return { kind: 'inconclusive', reason: 'it was not answered' }
          return (
            unaccepted(context, results, [DONE]) ??
            notYet(results.exchange(DONE)) ??
            (isAccepted(context, again) ? takenTwice(again) : { kind: 'holds' })
          )
        },
      },
    ],
})

/** What is only taken on is done some time (RFC 9110, 15.3.3). */
const notYet = ({ response }: Exchange): Verdict | undefined =>
  response?.status === 202 ? { kind: 'inconclusive', reason: 'it was taken on to be done later' } : undefined

const [BEFORE, DONE, AFTER, AGAIN] = ['before', 'done', 'after', 'done again'] as const

function doneTo(context: CaseContext, endpoint: Endpoint, { entity, reader }: Thing): Omit<Case, 'judge'> {
  const of = (each: Endpoint) => bareDraft(each, context.world, SUBJECT)
  const steps: readonly Step[] = [
    { do: 'create', as: SUBJECT, entity, anew: true },
    send(BEFORE, of(reader)),
    send(DONE, of(endpoint)),
    send(AFTER, of(reader)),
    send(AGAIN, of(endpoint)),
  ]
  return {
    says: 'a new one, and the same again',
    batch: { id: `${endpoint.id} done`, setup: steps },
    steps: [],
  }
}

/** To one that was brought to each state that it is told to begin in. */
function doneLater(
  context: CaseContext,
  endpoint: Endpoint,
  thing: Thing,
  outcomes: readonly ToldOutcome[],
): readonly Omit<Case, 'judge'>[] {
  const of = (each: Endpoint) => bareDraft(each, context.world, SUBJECT)
  return beginnings(thing, endpoint, outcomes).flatMap(state => {
    const route = routeTo(context, thing, state)
    if (!route) return []
    return [
      {
        says: `one that was brought to ${String(state.value)}`,
        batch: { id: `${endpoint.id} done later`, setup: [] },
        steps: [
          { do: 'create', as: SUBJECT, entity: thing.entity, anew: true },
          route,
          send(BEFORE, of(thing.reader)),
          send(DONE, of(endpoint)),
          send(AFTER, of(thing.reader)),
        ],
      },
    ]
  })
}

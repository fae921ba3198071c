/**
 * What is done to a thing by a path of its own has the outcome that its description tells: `PENDING becomes CONFIRMED and
 * confirmedAt is set`. Where what is done already is said to be refused, it is done once.
 */
import { acceptedSchemas } from '../../contracts/clauses/accepted-replies.ts'
import { outcomesTold, refusesTwice } from '../../contracts/clauses/told-outcomes.ts'
import type { ToldOutcome } from '../../contracts/clauses/told-outcomes.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Case, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { creatorOf, relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { entityOf, subjectPlace } from '../engine/places-of.ts'
import { asTold, takenTwice } from '../oracles/as-told.ts'
import { isAccepted, unaccepted } from './effects/seen.ts'
import { forbidden } from './effects/stage-of-effects.ts'
import { SUBJECT, send } from './effects/steps.ts'
import { isTried } from './effects/written.ts'

export const actions: Family = {
  id: 'actions',
  title: 'Does to a thing what is told of it',
  claims: claimsOfEach((endpoint, api) => {
    const reader = readerOf(endpoint, api)
    const [reply] = reader ? acceptedSchemas(reader) : []
    if (!reader || reply === undefined) return []
    const outcomes = outcomesTold(proseOf(endpoint), reply)
    if (outcomes.length === 0) return []
    const verb = endpoint.path.slice(endpoint.path.lastIndexOf('/') + 1)
    const isOnce = refusesTwice(proseOf(endpoint), verb, outcomes)
    return [hasOutcome(endpoint, reader, outcomes), ...(isOnce ? [isDoneOnce(endpoint, reader)] : [])]
  }),
}

const proseOf = ({ title, description = '' }: Endpoint): string => `${title}\n\n${description}`

/** What shows the thing that an operation with a path of its own is done to, where new ones can be made. */
function readerOf(endpoint: Endpoint, api: Api): Endpoint | undefined {
  const { method, path, relations } = endpoint
  const isPlain = relations.every(({ kind }) => kind === 'default') && /^(POST|PUT|PATCH)$/.test(method)
  const entity = entityOf(api)
  if (!isPlain || !isTried(endpoint) || entity === undefined || !creatorOf(api, entity)) return undefined
  const item = path.slice(0, path.lastIndexOf('/'))
  return api.endpoints.find(
    each =>
      each.method === 'GET' &&
      each.path === item &&
      subjectPlace(each) !== undefined &&
      relationsOf(each, 'shows').some(shown => shown.entity === entity),
  )
}

const stated = { basis: 'documented', severity: 'critical', category: 901, needs: ['entities'] } as const

const hasOutcome = (
  endpoint: Endpoint,
  reader: Endpoint,
  outcomes: readonly ToldOutcome[],
): PlannedClaim => ({
  claim: claimOf('actions', endpoint, {
    ...stated,
    tail: 'does-as-told',
    says: 'What it is done to shows afterwards what is told of it',
  }),
  cases: context =>
    forbidden(context, endpoint) ?? [
      {
        ...doneTo(context, endpoint, reader),
        judge: results =>
          unaccepted(context, results, [BEFORE, DONE, AFTER]) ??
          notYet(results.exchange(DONE)) ??
          asTold(outcomes, results.exchange(BEFORE), results.exchange(AFTER)),
      },
    ],
})

const isDoneOnce = (endpoint: Endpoint, reader: Endpoint): PlannedClaim => ({
  claim: claimOf('actions', endpoint, {
    ...stated,
    severity: 'normal',
    tail: 'done-once',
    says: 'What is done already is refused, as it is told',
  }),
  cases: context =>
    forbidden(context, endpoint) ?? [
      {
        ...doneTo(context, endpoint, reader),
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

function doneTo(context: CaseContext, endpoint: Endpoint, reader: Endpoint): Omit<Case, 'judge'> {
  const of = (each: Endpoint) => bareDraft(each, context.world, SUBJECT)
  const made: Step = { do: 'create', as: SUBJECT, entity: entityOf(context.api) ?? '', anew: true }
  const steps = [
    made,
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

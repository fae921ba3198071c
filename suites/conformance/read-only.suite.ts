/** What is documented as read-only is ignored or refused, and never taken over from a request (RULES, silence 3). */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Shown } from '../../contracts/model/snapshot.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { shownUnderName } from '../../fixtures/state/lending.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { creates } from '../engine/places-of.ts'
import { notTakenOver } from '../oracles/not-taken-over.ts'
import { opened } from './effects/bring-about.ts'
import { shows, tellingPair } from './effects/read-only-values.ts'
import type { Pair } from './effects/read-only-values.ts'
import { isAccepted } from './effects/seen.ts'
import { createBy, forbidden, subjectBatch } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { underName } from './effects/under-name.ts'
import { createsOf, isTried, writesOf } from './effects/written.ts'

export const readOnlyFamily: Family = {
  id: 'read-only',
  title: 'Takes nothing over that is read-only',
  claims: claimsOfEach(endpoint =>
    isTried(endpoint) && writesOf(endpoint).length + createsOf(endpoint).length > 0
      ? Object.entries(endpoint.marks).flatMap(([place, { ignorable }]) => {
          const pair = ignorable === 'read-only' ? tellingPair(endpoint, place) : undefined
          return pair ? [keepsItsOwn(endpoint, place, pair)] : []
        })
      : [],
  ),
}

const keepsItsOwn = (endpoint: Endpoint, place: Place, pair: Pair): PlannedClaim => ({
  claim: claimOf('read-only', endpoint, {
    tail: `read-only/${place}`,
    says: `A value at ${place}, which is documented as read-only, is not taken over`,
    basis: 'documented',
    severity: 'normal',
    category: 919,
    needs: ['entities'],
  }),
  cases: context =>
    forbidden(context, endpoint) ?? [
      creates(endpoint) ? given(context, endpoint, place, pair) : written(context, endpoint, place, pair),
    ],
})

/** One value after the other: what shows each of them takes them over, whatever showed before. */
function written(context: CaseContext, endpoint: Endpoint, place: Place, pair: Pair): Case {
  const bare = bareDraft(endpoint, context.world, SUBJECT)
  return {
    says: 'two values, one after the other',
    batch: subjectBatch(context),
    steps: [
      ...opened(context, endpoint),
      ...pair.flatMap((json, index) => [
        send(`write ${index}`, draftWith(bare, { place, value: { json } })),
        look(`seen ${index}`),
      ]),
    ],
    judge: results =>
      judge(context, results, place, {
        endpoint,
        entity: SUBJECT,
        sent: pair.map((json, index) => ({ json, as: `write ${index}`, seen: `seen ${index}` })),
      }),
  }
}

const NEW = 'new'

function given(context: CaseContext, endpoint: Endpoint, place: Place, [json]: Pair): Case {
  const draft = draftWith(bareDraft(endpoint, context.world), { place, value: { json } })
  return {
    says: 'given to a new entity',
    batch: { id: `${endpoint.id} read-only`, setup: [] },
    steps: [createBy(context, NEW, draft), look('seen', [NEW])],
    judge: results =>
      judge(context, results, place, {
        endpoint,
        entity: NEW,
        sent: [{ json, as: NEW, seen: 'seen' }],
      }),
  }
}

/** What was sent, under which name, and the snapshot that was taken afterwards. */
interface Sent {
  readonly json: Json
  readonly as: string
  readonly seen: string
}

/** All that an endpoint was told about one entity. */
interface Told {
  readonly endpoint: Endpoint
  readonly entity: string
  readonly sent: readonly Sent[]
}

function judge(
  context: CaseContext,
  results: Results,
  place: Place,
  { endpoint, entity, sent }: Told,
): Verdict {
  const property = place.slice(place.lastIndexOf('/') + 1)
  const taken = sent.filter(({ as }) => isAccepted(context, results.exchange(as)))
  const last = taken.at(-1)
  if (!last) return { kind: 'holds' }
  const seen = taken.map(each => shownUnderName(results.snapshot(each.seen, entity), property))
  const replied = taken.map(({ as }) => ownReply(endpoint, results.exchange(as), property))
  const isTaken = (values: readonly (Shown | undefined)[]): boolean =>
    taken.length === sent.length && taken.every(({ json }, index) => shows(values[index], json))
  const shown = isTaken(replied) ? replied : seen
  if (shown.every(value => value === undefined))
    return { kind: 'inconclusive', reason: `no reply shows ${property}` }
  return notTakenOver({
    property,
    shown,
    isTaken: isTaken(shown),
    exchange: results.exchange(last.as),
  })
}

/**
 * What the reply to a write shows, where it is documented to be about the entity: what is looked at later may have moved
 * on.
 */
function ownReply(endpoint: Endpoint, exchange: Exchange, property: string): Shown | undefined {
  const [shown, ...more] = relationsOf(endpoint, 'shows').length > 0 ? underName(exchange, property) : []
  return more.length > 0 ? undefined : shown
}

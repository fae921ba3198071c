/**
 * A list shows whom it must and nobody else: what was created, what a search names, what a filter lets through (RULES 13).
 * Only the run's own entities are judged, since strangers come and go.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { creatorOf, relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { identityHolding, isOpen } from '../engine/identities.ts'
import { holderUntold } from '../oracles/holder-untold.ts'
import { fewValued } from './effects/besides.ts'
import type { Beside } from './effects/besides.ts'
import {
  NAMESAKE,
  OTHER,
  judgeAlike,
  judgeOnce,
  judgeWalk,
  listBatch,
  newTextsOf,
  walk,
} from './effects/list-scene.ts'
import { knownListed, shownOfItself } from './effects/listed-entries.ts'
import { narrows } from './effects/narrows.ts'
import { allHold } from './effects/seen.ts'
import { searchesCollection } from './effects/searched-collection.ts'
import { selects } from './effects/selects.ts'
import { switchedOff } from './effects/stage-of-effects.ts'
import { statesAlike } from './effects/states-alike.ts'
import { SUBJECT, send } from './effects/steps.ts'
import { isTried } from './effects/written.ts'

/** The whole list once more, after one of those on it was switched off. */
const ONE_OFF = 'all, one switched off'

export const lists: Family = {
  id: 'lists',
  title: 'Lists whom it must, and nobody else',
  claims: claimsOfEach((endpoint, api) => {
    if (!isTried(endpoint)) return []
    const [shown] = relationsOf(endpoint, 'lists')
    if (relationsOf(endpoint, 'collects').length > 0)
      return relationsOf(endpoint, 'selects').map(relation => searchesCollection(endpoint, relation))
    if (!shown || !creatorOf(api, shown.entity)) return []
    return [
      listsCreated(endpoint),
      ...(isOpen(endpoint) ? [] : [hidesFromDenied(endpoint, api)]),
      ...relationsOf(endpoint, 'selects').map(relation => selects(endpoint, relation)),
      ...relationsOf(endpoint, 'narrows').map(relation => narrows(endpoint, relation)),
    ]
  }),
}

const listsCreated = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: 'lists-created',
    says: 'Whoever was created or is known to be there is listed, as who he is',
    basis: 'documented',
    severity: 'critical',
    category: 909,
    needs: ['entities'],
  }),
  cases: context => {
    const whole = bareDraft(endpoint, context.world)
    const others = besidesOf(context, endpoint).map(({ place, json }) => ({
      as: `all with ${place} ${String(json)}`,
      draft: draftWith(whole, { place, value: { json } }),
    }))
    return [
      {
        says: 'new entities, two alike and one with entries in each collection',
        batch: listBatch(context, endpoint),
        steps: [
          walk('all', whole),
          ...(others.length > 0 ? [...switchedOff(context, NAMESAKE), walk(ONE_OFF, whole)] : []),
          ...others.map(({ as, draft }) => walk(as, draft)),
        ],
        judge: results =>
          allHold([
            ...[SUBJECT, OTHER, NAMESAKE].map(who =>
              judgeWalk(context, results, 'all', who, true, 'that was just made'),
            ),
            ...others.flatMap(({ as }) => [
              ...[SUBJECT, OTHER].map(who => judgeAlike(context, results, 'all', as, who)),
              judgeAlike(context, results, ONE_OFF, as, NAMESAKE),
              shownOfItself(context, results, ['all', as], [SUBJECT, OTHER]),
              statesAlike(context, results, [ONE_OFF, as], { on: [SUBJECT, OTHER], off: NAMESAKE }),
            ]),
            judgeOnce(context, results, 'all', SUBJECT),
            knownListed(context, results, 'all', [SUBJECT, OTHER]),
          ]),
      },
    ]
  },
})

const hidesFromDenied = (endpoint: Endpoint, api: Api): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: 'hides-from-denied',
    says: 'Whoever may not see the list is told of nobody in it',
    basis: 'inferred',
    severity: 'normal',
    category: 913,
    needs: ['entities'],
  }),
  cases: context => {
    const stranger = identityHolding(api, context.targetApi, [])
    if (!stranger)
      return { untried: 'left-out', reason: 'the profile has no identity that may not see the list' }
    return [
      {
        says: 'just after some were made',
        batch: listBatch(context, endpoint),
        steps: [
          send('denied', bareDraft(endpoint, context.world), { kind: 'identity', name: stranger.name }),
        ],
        judge: results =>
          context.classify(results.exchange('denied')) === 'accepted'
            ? { kind: 'inconclusive', reason: 'the list is shown to whoever may not see it' }
            : holderUntold(
                results.exchange('denied'),
                [SUBJECT, OTHER, NAMESAKE].flatMap(who => newTextsOf(context, results, who)),
                'whoever is listed',
              ),
      },
    ]
  },
})

/** The parameters that narrow nothing, whatever else they do; where a path alone speaks of the list, any of them may. */
function besidesOf(context: CaseContext, endpoint: Endpoint): readonly Beside[] {
  if (relationsOf(endpoint, 'lists').some(({ basis }) => basis === 'inferred')) return []
  const narrowing = new Set(relationsOf(endpoint, 'narrows').map(({ by }) => by))
  return fewValued(context, endpoint).filter(({ place }) => !narrowing.has(place))
}

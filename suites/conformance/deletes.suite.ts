/**
 * A deleted entity is gone from every read, stays gone whatever is done to it, and is no longer accepted where an entity
 * that never was is not (RULES, silence 8), but where it is deleted once more: that asks for what is so already. Nobody
 * else goes with it.
 */
import type { Case } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { removerOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { subjectPlace } from '../engine/places-of.ts'
import { bystanderSpared } from '../oracles/bystander-spared.ts'
import { gone, stillThere } from '../oracles/gone.ts'
import { listed } from '../oracles/listed.ts'
import { countsNoMore } from './effects/counted-where.ts'
import { STATES, goneStateCase, inStateCase, statesBatch, whenRichCase } from './effects/deleted-in-states.ts'
import {
  NEIGHBOURS,
  afterlives,
  deletedBatch,
  narrowLists,
  searchesForDeleted,
} from './effects/deleted-scene.ts'
import { judgeWalk, shows } from './effects/list-scene.ts'
import { staysReadable, staysUsable } from './effects/kept-deleted.ts'
import { withoutNeighbours } from './effects/neighbours.ts'
import { deletedCases } from './effects/on-deleted.ts'
import { unaccepted } from './effects/seen.ts'
import { closes, forbidden, switchesOff } from './effects/stage-of-effects.ts'
import { SUBJECT } from './effects/steps.ts'
import { isTried } from './effects/written.ts'

export const deletesFamily: Family = {
  id: 'deletes',
  title: 'Deletes for good, and nobody else',
  claims: claimsOfEach((endpoint, api) => {
    const [entity] = api.entities
    const remover = entity && removerOf(api, entity.name)
    if (!remover || endpoint.permissionOnly || !isTried(remover)) return []
    if (endpoint === remover)
      return [
        ...(staysReadable(remover) ? [] : [deletes(endpoint)]),
        inAnyState(endpoint),
        sparesOthers(endpoint),
        ...countsNoMore(api, endpoint),
      ]
    const state = switchesOff(api, endpoint) ? STATES[1] : closes(endpoint) ? STATES[2] : undefined
    return [
      ...(state ? [keepsSubject(endpoint, remover, state)] : []),
      ...(subjectPlace(endpoint) && !staysUsable(api, remover) ? [notOnDeleted(endpoint, remover)] : []),
    ]
  }),
}

const stated = { basis: 'documented', severity: 'critical', needs: ['entities', 'noise'] } as const

const deletes = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    tail: 'deletes',
    category: 103,
    says: 'A deleted entity is gone everywhere',
  }),
  cases: context =>
    forbidden(context, endpoint) ?? [
      goneCase(context, endpoint),
      ...narrowLists(context).map(({ as }) => unlistedCase(context, endpoint, as)),
      ...searchesForDeleted(context).map(({ as }) => unfoundCase(context, endpoint, as)),
      ...STATES.map(state => goneStateCase(context, endpoint, state)),
    ],
})

const goneCase = (context: CaseContext, endpoint: Endpoint): Case => ({
  says: 'one with everything set',
  batch: deletedBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, ['deletion']) ?? gone(afterlives(context, results, 'alive', 'dead')),
})

const unlistedCase = (context: CaseContext, endpoint: Endpoint, list: string): Case => ({
  says: `looked for in ${list}`,
  batch: deletedBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, ['deletion']) ??
    judgeWalk(context, results, list, SUBJECT, false, 'that was deleted'),
})

const unfoundCase = (context: CaseContext, endpoint: Endpoint, search: string): Case => ({
  says: `searched for in ${search}`,
  batch: deletedBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, ['deletion', search]) ??
    listed(
      shows(context, results, results.exchange(search), SUBJECT),
      false,
      'that was deleted',
      results.exchange(search),
    ),
})

const inAnyState = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    basis: 'inferred',
    severity: 'normal',
    tail: 'deletes-in-any-state',
    category: 103,
    says: 'What can be deleted when it is new can be deleted when it is switched off, locked, or has everything set',
  }),
  cases: context => {
    const [, ...others] = STATES
    return (
      forbidden(context, endpoint) ?? [
        ...others.map(state => inStateCase(context, endpoint, state)),
        whenRichCase(context, endpoint),
      ]
    )
  },
})

/** What every read has lost sight of is no more switched off than it is deleted. */
const keepsSubject = (endpoint: Endpoint, remover: Endpoint, state: string): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    tail: 'keeps-its-subject',
    category: 103,
    says: `${endpoint.title} That deletes nothing`,
  }),
  cases: context =>
    forbidden(context, endpoint) ??
    forbidden(context, remover) ?? [
      {
        says: state,
        batch: statesBatch(context, remover),
        steps: [],
        judge: results =>
          stillThere(
            results.snapshot('as they were', state),
            state,
            results.exchange(`deletion of ${state}`),
          ),
      },
    ],
})

const sparesOthers = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    tail: 'spares/bystander',
    category: 903,
    says: 'Only the given entity is deleted',
  }),
  cases: context => forbidden(context, endpoint) ?? [othersCase(context, endpoint)],
})

const othersCase = (context: CaseContext, endpoint: Endpoint): Case => ({
  says: 'its neighbours stay as they are, which share with it all that can be shared',
  batch: deletedBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, ['deletion']) ??
    bystanderSpared(
      NEIGHBOURS.map(who => ({
        who,
        differences: withoutNeighbours(
          context,
          differences(results.snapshot('alive', who), results.snapshot('dead', who), context.facts.noise),
          new Set([String(results.property(SUBJECT, 'id'))]),
        ),
      })),
      endpoint.id,
      results.exchange('deletion'),
    ),
})

const notOnDeleted = (endpoint: Endpoint, remover: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    basis: 'inferred',
    severity: 'normal',
    tail: 'not-on-deleted',
    category: 103,
    says: `${endpoint.title} A deleted entity takes no part in it`,
  }),
  cases: context => forbidden(context, remover) ?? deletedCases(context, endpoint, remover),
})

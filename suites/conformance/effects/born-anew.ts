import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { ownerAt } from '../../../fixtures/state/explain.ts'
import { switchingsOf } from '../../../fixtures/state/waking.ts'
import { removerOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { likeFirstBorn } from '../../oracles/made.ts'
import type { Strayed } from '../../oracles/nothing-else.ts'
import { deletedBatch } from './deleted-scene.ts'
import { newDraft } from './new-draft.ts'
import { oneReadOf } from './seen.ts'
import { createBy, forbidden, inconclusive } from './stage-of-effects.ts'
import { SUBJECT, look } from './steps.ts'
import { createsOf, isTried, propertiesOf } from './written.ts'

const HEIR = 'heir'
const VARIANT = 1

/**
 * Like the first new one it is given all that a creation may give, and reaches whom that reached: what is left out may decide
 * about the rest.
 */
function heirDraft(context: CaseContext, endpoint: Endpoint): Draft {
  const { values } = newDraft(context, endpoint, 0)
  return Object.entries(endpoint.marks).reduce(
    (draft, [place, { harmless }]) => {
      const value = values[place]
      return harmless === undefined || value === undefined ? draft : draftWith(draft, { place, value })
    },
    newDraft(context, endpoint, VARIANT),
  )
}

/**
 * Whoever is created after others that had everything set, one of them deleted since, is like the first new one that the run
 * saw, but for what the creation gives: also by the name of the one that is gone.
 */
export function bornAnew(endpoint: Endpoint, api: Api): readonly PlannedClaim[] {
  const [entity] = api.entities
  const remover = entity && removerOf(api, entity.name)
  if (!remover || !isTried(remover)) return []
  return [
    {
      claim: claimOf('creates', endpoint, {
        tail: 'creates-anew',
        says: 'A new entity has nothing of those that were before it',
        basis: 'inferred',
        severity: 'normal',
        category: 909,
        needs: ['entities', 'noise', 'property-places', 'array-styles'],
      }),
      cases: context =>
        forbidden(context, remover) ??
        (firstBorn(context, endpoint)
          ? [
              heirCase(context, endpoint, remover, 'after others', heirDraft(context, endpoint)),
              heirCase(
                context,
                endpoint,
                remover,
                'with the name of one that is gone',
                namesake(context, endpoint),
              ),
            ]
          : inconclusive('no new entity was looked at while the run learnt')),
    },
  ]
}

function heirCase(
  context: CaseContext,
  endpoint: Endpoint,
  remover: Endpoint,
  says: string,
  draft: Draft,
): Case {
  const reads = oneReadOf(context, ...shownOtherwise(context, endpoint))
  return {
    says,
    batch: deletedBatch(context, remover),
    steps: [createBy(context, HEIR, draft), look('as new', [HEIR], reads)],
    judge: results => judge(context, endpoint, results),
  }
}

/** What must be unlike all others is what the deleted one had. */
function namesake(context: CaseContext, endpoint: Endpoint): Draft {
  return createsOf(endpoint).reduce(
    (draft, { property, value }) =>
      'from' in value && endpoint.marks[value.from]?.unique && draft.values[value.from] !== undefined
        ? draftWith(draft, { place: value.from, value: { of: SUBJECT, property } })
        : draft,
    heirDraft(context, endpoint),
  )
}

/**
 * What the creation does not give. Where new entities are switched on before they serve, the first one was not yet, and may
 * have shown little meanwhile.
 */
function shownOtherwise({ api, facts }: CaseContext, endpoint: Endpoint): readonly string[] {
  const given = createsOf(endpoint).map(({ property }) => property)
  const switched = facts.shutOut ? switchingsOf(api).map(({ property }) => property) : []
  const hidden = facts.shutOut
    ? [...facts.places.places].flatMap(([property, places]) =>
        places.some(({ veil }) => veil) ? [property] : [],
      )
    : []
  const left = new Set([...given, ...switched, ...hidden])
  return [...propertiesOf(api.endpoints)].filter(property => !left.has(property))
}

const firstBorn = ({ facts }: CaseContext, { id }: Endpoint) =>
  facts.places.observations.find(({ endpoint, before }) => endpoint === id && before === undefined)?.after

function judge(context: CaseContext, endpoint: Endpoint, results: Results): Verdict {
  const first = firstBorn(context, endpoint)
  if (!first) return { kind: 'inconclusive', reason: 'no new entity was looked at while the run learnt' }
  const properties = shownOtherwise(context, endpoint)
  const heir = results.snapshot('as new', HEIR)
  const inherited = differences(first, heir, context.facts.noise).flatMap(
    (difference): readonly Strayed[] => {
      const owner = ownerAt(context.facts.places, difference.read, difference.place)
      return owner !== undefined && properties.includes(owner) ? [{ property: owner, difference }] : []
    },
  )
  const [view] = heir.views.values()
  return view
    ? likeFirstBorn(inherited, view.exchange)
    : { kind: 'inconclusive', reason: 'no read shows the new entity' }
}

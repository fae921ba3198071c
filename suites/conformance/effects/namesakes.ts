import { documentsConflict } from '../../../contracts/clauses/conflict.ts'
import { mayBeKnownBy } from '../../../contracts/clauses/known-by.ts'
import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { namesakeMade } from '../../oracles/made.ts'
import { NEW, newBatch } from './made-claims.ts'
import { newDraft } from './new-draft.ts'
import { send } from './steps.ts'
import type { Write } from './written.ts'
import { createsOf } from './written.ts'

const NAMESAKE = 'namesake'

/**
 * Where a document says what must be unlike all others, two may be alike in the rest. What a list is searched by may be
 * meant to name one entity, and is left out.
 */
export const makesNamesakes = (endpoint: Endpoint): readonly PlannedClaim[] =>
  Object.values(endpoint.marks).some(({ unique }) => unique)
    ? [
        {
          claim: claimOf('creates', endpoint, {
            tail: 'creates-namesakes',
            says: 'Two may be alike in what need not be unlike all others',
            basis: 'inferred',
            severity: 'minor',
            category: 909,
            needs: ['entities', 'array-styles'],
          }),
          cases: context => [namesakeCase(context, endpoint)],
        },
      ]
    : []

/** The run begins with two that are alike: only where that failed, and something had to be new, is it tried here. */
function namesakeCase(context: CaseContext, endpoint: Endpoint): Case {
  const needless = needlesslyNew(context, endpoint)
  return {
    says: 'a new entity, and one called alike',
    batch: newBatch(context, endpoint),
    steps: needless.length > 0 ? [send(NAMESAKE, namesakeDraft(context, endpoint))] : [],
    judge: results => judge(context, results, needless),
  }
}

/** What the target was found to want new although nothing is searched by it, and no conflict is documented. */
const needlesslyNew = (context: CaseContext, endpoint: Endpoint): readonly string[] =>
  documentsConflict(endpoint)
    ? []
    : plainTexts(context, endpoint).flatMap(({ property, value }) =>
        'from' in value && context.world.unlike?.includes(`${endpoint.id}_${value.from}`) ? [property] : [],
      )

/** What is given as text to a new entity, which is not known by it, and neither has to be new nor is searched by. */
function plainTexts({ api }: CaseContext, endpoint: Endpoint): readonly Write[] {
  const searched = new Set(
    api.endpoints.flatMap(each => relationsOf(each, 'selects')).flatMap(({ on }) => on),
  )
  return createsOf(endpoint).filter(
    ({ property, value }) =>
      'from' in value &&
      !endpoint.marks[value.from]?.unique &&
      !searched.has(property) &&
      !mayBeKnownBy(property),
  )
}

/** The request that made the first one, but for what must be unlike all others. */
const namesakeDraft = (context: CaseContext, endpoint: Endpoint): Draft =>
  plainTexts(context, endpoint).reduce(
    (draft, { property, value }) => {
      if (!('from' in value)) return draft
      const given = draft.values[value.from]
      const isText =
        given !== undefined && ('fresh' in given || ('json' in given && typeof given.json === 'string'))
      return isText ? draftWith(draft, { place: value.from, value: { of: NEW[0], property } }) : draft
    },
    newDraft(context, endpoint, 1),
  )

function judge(context: CaseContext, results: Results, needless: readonly string[]): Verdict {
  if (needless.length === 0) return { kind: 'holds' }
  const exchange = results.exchange(NAMESAKE)
  return namesakeMade(needless, { exchange, kind: context.classify(exchange) }, results.exchange(NEW[0]))
}

import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { draftWith, unknownReferences } from '../../../fixtures/requests/index.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { answered, tellingDraft, tellingTwin, turnedAwayBatch } from '../../engine/stagecraft.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'

/** So many references to nothing are tried at a place. */
const MOST = 2

/**
 * References of which the document says that what they name must exist, beside the one that the request is about: without
 * such words they may be checked or not (RULES, silence 4).
 */
export const checkedReferences = (endpoint: Endpoint): readonly PlannedClaim[] =>
  Object.entries(endpoint.marks).flatMap(([place, { checked, subject }]) =>
    checked && !subject ? [checkedClaim(endpoint, listOf(place))] : [],
  )

/** What is in a list is sent in one. */
const listOf = (place: Place): Place => place.replace(/\/\*$/, '')

const checkedClaim = (endpoint: Endpoint, place: Place): PlannedClaim => ({
  claim: claimOf('protocol', endpoint, {
    tail: `unknown-reference/${place}`,
    says: `A request that names at ${place} what does not exist is not accepted, as its refusals are documented`,
    basis: 'inferred',
    severity: 'normal',
    category: 102,
  }),
  cases: context => casesAt(context, endpoint, place),
})

function casesAt(context: CaseContext, endpoint: Endpoint, place: Place): readonly Case[] | Untried {
  const strangers = unknownReferences(endpoint, place, context.world).filter(({ zone }) => zone === 'inside')
  if (strangers.length === 0)
    return { untried: 'left-out', reason: 'any valid spelling names something here' }
  const twin = tellingTwin(context, endpoint)
  return strangers.slice(0, MOST).map(stranger => ({
    says: stranger.says,
    batch: turnedAwayBatch(context, endpoint),
    twin,
    steps: [
      {
        do: 'send',
        as: 'probe',
        draft: draftWith(tellingDraft(context, endpoint, 'subject'), stranger),
        by: 'permitted',
      },
    ],
    judge: results =>
      notAccepted(answered(context, results, 'probe'), answered(context, results, twin), stranger.says),
  }))
}

import { placesOf } from '../../../contracts/clauses/places-of.ts'
import type { Case, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { bareDraft, draftWith, unknownReferences } from '../../../fixtures/requests/index.ts'
import type { ValueCase } from '../../../fixtures/requests/index.ts'
import { subjectProperty } from '../../../fixtures/requests/place-value.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { creates, deletes, subjectPlace } from '../../engine/places-of.ts'
import { tellingDraft } from '../../engine/stagecraft.ts'
import { listOfAll } from '../../engine/trace.ts'
import { SUBJECT } from '../effects/steps.ts'
import { maybeRefused } from './maybe-refused.ts'

/**
 * A request that names, besides its subject, something that does not exist may be accepted or refused (RULES, silence 4);
 * refused, it must not have been carried out before anybody looked for what it names.
 */
export function unknownNamedCases(context: CaseContext, endpoint: Endpoint): readonly Case[] {
  const isSeen = creates(endpoint) ? listOfAll(context).length > 0 : subjectPlace(endpoint) !== undefined
  if (!isSeen || deletes(endpoint)) return []
  return placesOf(endpoint)
    .filter(({ place }) => subjectProperty(endpoint, place) === undefined)
    .flatMap(({ place }) => unknownReferences(endpoint, place, context.world).filter(isValid).slice(0, 1))
    .map(reference => unknownNamed(context, endpoint, reference))
}

/** What breaks a clause besides is refused for that. */
const isValid = ({ zone }: ValueCase): boolean => zone === 'inside'

const unknownNamed = (context: CaseContext, endpoint: Endpoint, reference: ValueCase): Case =>
  maybeRefused(context, endpoint, {
    says: reference.says,
    draft: draftWith(tellingDraft(context, endpoint, SUBJECT), reference),
    first: opened(context, endpoint),
    refusals: ['refused', 'not-found'],
  })

/** What would be locked is open before, so that a lock shows. */
const opened = (context: CaseContext, endpoint: Endpoint): readonly Step[] =>
  relationsOf(endpoint, 'locks').flatMap(({ until }): readonly Step[] => {
    const opener = context.endpoints.get(until)
    return opener
      ? [{ do: 'send', as: 'opened', draft: bareDraft(opener, context.world, SUBJECT), by: 'permitted' }]
      : []
  })

import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { draftWith, unknownReferences } from '../../../fixtures/requests/index.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { answered, tellingDraft, tellingTwin, turnedAwayBatch } from '../../engine/stagecraft.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'

/** References to nothing at the place of the subject, names and addresses included (RULES, more 20; silence 6). */
export function unknownCases(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const place = subjectPlace(endpoint)
  const unknown = place === undefined ? [] : unknownReferences(endpoint, place, context.world)
  if (unknown.length === 0) return { untried: 'left-out', reason: 'any valid spelling names something here' }
  return unknown.map(reference => ({
    says: reference.says,
    batch: turnedAwayBatch(context, endpoint),
    steps: [
      {
        do: 'send',
        as: 'probe',
        draft: draftWith(tellingDraft(context, endpoint, 'subject'), reference),
        by: 'permitted',
      },
    ],
    judge: results =>
      notAccepted(
        answered(context, results, 'probe'),
        answered(context, results, tellingTwin(context, endpoint)),
        reference.says,
      ),
  }))
}

import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { draftWith, unknownReferences } from '../../../fixtures/requests/index.ts'
import { zoneWithoutWorld } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { answered, tellingDraft, tellingTwin, turnedAwayBatch } from '../../engine/stagecraft.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'

/** References to nothing at the place of the subject, names and addresses included (RULES, more 20; silence 6). */
export function unknownCases(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const place = subjectPlace(endpoint)
  const unknown =
    place === undefined
      ? []
      : [...unknownReferences(endpoint, place, context.world), ...almostOwn(context, endpoint, place)]
  if (unknown.length === 0) return { untried: 'left-out', reason: 'any valid spelling names something here' }
  return unknown.map(reference => ({
    says: reference.says,
    batch: turnedAwayBatch(context, endpoint),
    twin: tellingTwin(context, endpoint),
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

/** The subject's own id and a letter, where no schema says that it is wrong: who reads only its beginning takes it for the id. */
function almostOwn(context: CaseContext, endpoint: Endpoint, place: Place): readonly Reference[] {
  const kind = endpoint.marks[place]?.names
  const isOpen = kind !== undefined && context.world.known[kind] !== '*'
  if (!isOpen || zoneWithoutWorld(endpoint, place, { json: '1x' }) === 'outside') return []
  const edit = { pieces: [{ from: 'end', at: 0, remove: 0, insert: 'x' }] } as const
  return [{ place, value: { of: 'subject', property: 'id', edit }, says: `a known ${kind} and a letter` }]
}

type Reference = Pick<ReturnType<typeof unknownReferences>[number], 'place' | 'value' | 'says'>

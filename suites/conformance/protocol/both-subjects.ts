import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import type { CaseContext } from '../../engine/family.ts'
import { creates, deletes, subjectPlace } from '../../engine/places-of.ts'
import { answered, bareOf, castOf } from '../../engine/stagecraft.ts'
import { oneSubject } from '../../oracles/one-subject.ts'

const BOTH = ['subject', 'another'] as const

/**
 * Two subjects in one request: it may mean either, or neither, but not both, of which only one was looked at. Tried where
 * it would lock somebody out, since it takes two entities.
 */
export function bothSubjects(context: CaseContext, endpoint: Endpoint, place: Place): readonly Case[] {
  const isHarmful = endpoint.locksOut === true && !deletes(endpoint)
  if (place !== subjectPlace(endpoint) || !isHarmful || !context.api.endpoints.some(creates)) return []
  const draft = bareOf(context, endpoint, 'subject')
  const value = { of: 'another', property: 'id' }
  const twice = {
    ...draft,
    alterations: [
      ...(draft.alterations ?? []),
      { kind: 'repeat', at: place, value, where: 'after' } as const,
    ],
  }
  return [
    {
      says: 'two subjects, both of them valid',
      batch: {
        id: `${endpoint.id} about two`,
        setup: BOTH.flatMap(who => castOf(context, endpoint, who)),
      },
      steps: [
        { do: 'snapshot', as: 'before', of: BOTH },
        { do: 'send', as: 'probe', draft: twice, by: 'permitted' },
        { do: 'snapshot', as: 'after', of: BOTH },
      ],
      judge: results => {
        const { exchange, kind } = answered(context, results, 'probe')
        const moved = BOTH.map(who =>
          differences(results.snapshot('before', who), results.snapshot('after', who), context.facts.noise),
        )
        return kind === 'accepted' ? oneSubject(moved, place, exchange) : { kind: 'holds' }
      },
    },
  ]
}

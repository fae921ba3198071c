import type { Case, Results, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { writeEffectsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { creates, deletes, subjectPlace } from '../../engine/places-of.ts'
import { readsThatShow } from '../../engine/reads-that-tell.ts'
import { answered, bareOf, castOf, fullOf, onSubjectBatch } from '../../engine/stagecraft.ts'
import { usesUp } from '../../engine/uses-up.ts'
import { oneSubject } from '../../oracles/one-subject.ts'
import { survives } from '../../oracles/survives.ts'
import { look, send } from '../effects/steps.ts'

const BOTH = ['subject', 'another'] as const

/**
 * Two subjects in one request: it may mean either, or neither, but not both, of which only one was looked at. What writes
 * values writes two of them one after the other, so that what moves tells whom it meant, and nobody has to look before;
 * what brings about one state is tried where it would lock somebody out.
 */
export function bothSubjects(context: CaseContext, endpoint: Endpoint, place: Place): readonly Case[] {
  if (place !== subjectPlace(endpoint) || deletes(endpoint) || !context.api.endpoints.some(creates)) return []
  if (movesByValue(endpoint)) return [movingCase(context, endpoint, place)]
  return endpoint.locksOut === true ? [lockingCase(context, endpoint, place)] : []
}

/** Whether another value shows whom a request meant, and whoever it meant is left as any case may find it. */
export const movesByValue = (endpoint: Endpoint): boolean =>
  !usesUp(endpoint) &&
  !Object.values(endpoint.marks).some(({ unique }) => unique) &&
  writeEffectsOf(endpoint).some(
    ({ value }) => 'from' in value || ('entry' in value && value.entry === 'present'),
  )

const twice = (draft: Draft, place: Place): Draft => ({
  ...draft,
  alterations: [
    ...(draft.alterations ?? []),
    { kind: 'repeat', at: place, value: { of: 'another', property: 'id' }, where: 'after' } as const,
  ],
})

function movingCase(context: CaseContext, endpoint: Endpoint, place: Place): Case {
  const reads = readsThatShow(context, endpoint)
  const turns = ['first', 'probe'].flatMap((as, index): readonly Step[] => [
    send(as, twice(fullOf(context, endpoint, 'subject', index + 1), place)),
    { do: 'snapshot', as: `after ${as}`, of: BOTH, ifAccepted: as, ...reads },
  ])
  return {
    says: 'two subjects, both of them valid, and then another value',
    batch: onSubjectBatch(context, endpoint),
    steps: [...castOf(context, endpoint, 'another'), ...turns],
    judge: results => {
      const sent = ['first', 'probe'].map(as => answered(context, results, as))
      const probe = results.exchange('probe')
      if (sent.some(({ kind }) => kind !== 'accepted')) return survives(probe) ?? { kind: 'holds' }
      const [mine = [], others = []] = movedBetween(context, results, 'after first', 'after probe')
      const alike = others.filter(({ read, place: at }) =>
        mine.some(each => each.read === read && each.place === at),
      )
      return oneSubject([mine, alike], place, probe)
    },
  }
}

const lockingCase = (context: CaseContext, endpoint: Endpoint, place: Place): Case => ({
  says: 'two subjects, both of them valid',
  batch: {
    id: `${endpoint.id} about two`,
    setup: BOTH.flatMap(who => castOf(context, endpoint, who)),
  },
  steps: [
    look('before', BOTH),
    send('probe', twice(bareOf(context, endpoint, 'subject'), place)),
    look('after', BOTH),
  ],
  judge: results => {
    const { exchange, kind } = answered(context, results, 'probe')
    const moved = movedBetween(context, results, 'before', 'after')
    return kind === 'accepted' ? oneSubject(moved, place, exchange) : { kind: 'holds' }
  },
})

const movedBetween = ({ facts }: CaseContext, results: Results, one: string, other: string) =>
  BOTH.map(who => differences(results.snapshot(one, who), results.snapshot(other, who), facts.noise))

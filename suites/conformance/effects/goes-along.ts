import type { Case, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isScalar } from '../../../contracts/model/json.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf, showsAll } from '../../../fixtures/state/relations.ts'
import { canonical, textOf } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import { notAlong } from '../../oracles/goes-along.ts'
import { opened } from './bring-about.ts'
import { unaccepted } from './seen.ts'
import { subjectBatch } from './stage-of-effects.ts'
import { doubtfulPlaces, leftBehind } from './stale-places.ts'
import { SUBJECT, look, send } from './steps.ts'
import { domainAt } from './values.ts'

/**
 * A choice goes along wherever something is called like it: where nobody looked, two members are written one after the
 * other. Things that are referred to are no choice, as a status may be shown as it is lived.
 */
export function goesAlongCases(
  context: CaseContext,
  endpoint: Endpoint,
  property: string,
  place: Place,
): readonly Case[] {
  const members = domainAt(context, endpoint, place) ?? []
  const [one, other] = members
  const fact = context.facts.places
  const about = context.api.endpoints.filter(each => relationsOf(each, 'shows').length > 0)
  const reads = { about: idsOf(about), complete: idsOf(about.filter(showsAll)) }
  const doubtful = doubtfulPlaces(fact, property, reads, new Set(members.map(textIn)))
  if (one === undefined || other === undefined || doubtful.length === 0) return []
  const bare = bareDraft(endpoint, context.world, SUBJECT)
  const turns = [one, other].flatMap((json, index): readonly Step[] => [
    send(`write ${index}`, draftWith(bare, { place, value: { json } })),
    look(`after ${index}`),
  ])
  return [
    {
      says: 'two members one after the other, as what is called alike shows them',
      batch: subjectBatch(context),
      steps: [...opened(context, endpoint), ...turns],
      judge: results => {
        const refused = unaccepted(context, results, ['write 0', 'write 1'])
        const shown = [results.snapshot('after 0', SUBJECT), results.snapshot('after 1', SUBJECT)] as const
        const still = refused ? undefined : leftBehind(fact, property, doubtful, shown)
        return refused ?? (still ? notAlong(property, still) : { kind: 'holds' })
      },
    },
  ]
}

const idsOf = (endpoints: readonly Endpoint[]): ReadonlySet<string> => new Set(endpoints.map(({ id }) => id))

const textIn = (json: Json): string => (isScalar(json) ? textOf(json) : canonical(json))

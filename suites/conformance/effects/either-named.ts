import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { subjectProperty } from '../../../fixtures/requests/place-value.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { oneSubject } from '../../oracles/one-subject.ts'
import { opened, writing } from './bring-about.ts'
import { sparesBatch } from './bystanders.ts'
import { movedAt, oneReadOf } from './seen.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'
import { writesOf } from './written.ts'

/**
 * Two entities in one request, each named where a subject may be named: it may be about either of them, or be refused, but
 * not about both. Two values, one after the other, so that whoever it is about moves.
 */
export function eitherNamedCases(
  context: CaseContext,
  endpoint: Endpoint,
  bystander: string,
): readonly Case[] {
  const bare = bareDraft(endpoint, context.world, SUBJECT)
  const place = Object.keys(endpoint.marks).find(
    each => endpoint.marks[each]?.subject && bare.values[each] === undefined,
  )
  const isNamed = Object.values(bare.values).some(value => 'of' in value && value.of === SUBJECT)
  const write = writesOf(endpoint).find(
    each => 'from' in each.value && placesOf(context.facts.places, each.property).length > 0,
  )
  return place !== undefined && isNamed && write ? eitherNamed(context, write, place, bystander) : []
}

function eitherNamed(context: CaseContext, write: Write, place: Place, bystander: string): readonly Case[] {
  const [one, two] = 'from' in write.value ? valuesAt(context, write.endpoint, write.value.from, 2) : []
  const property = subjectProperty(write.endpoint, place)
  if (!one || !two || property === undefined) return []
  const both = [SUBJECT, bystander]
  const reads = oneReadOf(context, write.property)
  const other = { of: bystander, property }
  const [first, second] = [one, two].map(value =>
    draftWith(writing(context, write, value), { place, value: other }),
  )
  if (!first || !second) return []
  return [
    {
      says: `one entity named at ${place}, and another one elsewhere`,
      batch: sparesBatch(context),
      steps: [
        ...opened(context, write.endpoint),
        send('about two', first),
        look('before', both, reads),
        send('about two again', second),
        look('after', both, reads),
      ],
      judge: results =>
        oneSubject(
          both.map(who =>
            movedAt(context, write.property, results.snapshot('before', who), results.snapshot('after', who)),
          ),
          place,
          results.exchange('about two again'),
        ),
    },
  ]
}

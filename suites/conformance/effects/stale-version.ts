import type { Case } from '../../../contracts/model/claim.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { deletes } from '../../engine/places-of.ts'
import { answered, bareOf, onSubjectBatch } from '../../engine/stagecraft.ts'
import { versionRead } from '../../engine/version-of.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'
import { versionTold } from '../../oracles/version-told.ts'
import { writing } from './bring-about.ts'
import { unaccepted } from './seen.ts'
import { forbidden } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'
import { valuesAt } from './values.ts'
import { writesOf } from './written.ts'

/** An entity tag that no target gives, and a number that no count of changes has come to. */
export const unheardAt = (place: Place): Json => (place.startsWith('body/') ? 907_300_119 : '"plumbline-0"')

/** Where a request must say which version it is about, it must not go through for another one (RFC 9110, 13.1.1). */
export const staleVersions = (endpoint: Endpoint): readonly PlannedClaim[] =>
  deletes(endpoint)
    ? []
    : Object.entries(endpoint.marks).flatMap(([place, { version }]) =>
        version ? [staleVersion(endpoint, place)] : [],
      )

const staleVersion = (endpoint: Endpoint, place: Place): PlannedClaim => ({
  claim: claimOf('locks', endpoint, {
    tail: `locks/${place}`,
    says: `${place} keeps a request from a version that it is not about`,
    basis: 'inferred',
    severity: 'critical',
    category: 910,
  }),
  cases: context => [staleCase(context, endpoint, place), ...changedCase(context, endpoint)],
})

/** What tells versions apart tells them apart: two values one after the other, each read back. */
function changedCase(context: CaseContext, endpoint: Endpoint): readonly Case[] {
  const [found] = writesOf(endpoint).flatMap(write => {
    if (!('from' in write.value) || forbidden(context, endpoint, write.value.from)) return []
    const [one, other] = valuesAt(context, endpoint, write.value.from, 2)
    return one && other ? [{ write, at: write.value.from, values: [one, other] as const }] : []
  })
  const read = found && versionRead(writing(context, found.write), context.api.endpoints)
  if (!found || !read) return []
  const [one, other] = found.values.map(value => writing(context, found.write, value))
  if (!one || !other) return []
  return [
    {
      says: `the version before and after a write of ${found.write.property}`,
      batch: onSubjectBatch(context, endpoint),
      steps: [send('one', one), send('shown', read), send('other', other), send('shown then', read)],
      judge: results =>
        unaccepted(context, results, ['one', 'shown', 'other', 'shown then']) ??
        versionTold(
          { written: results.sent('one')[found.at], exchange: results.exchange('shown') },
          { written: results.sent('other')[found.at], exchange: results.exchange('shown then') },
        ),
    },
  ]
}

function staleCase(context: CaseContext, endpoint: Endpoint, place: Place): Case {
  const current = bareOf(context, endpoint, SUBJECT)
  return {
    says: 'a version that the subject never had, and then its own',
    batch: onSubjectBatch(context, endpoint),
    steps: [
      send('stale', draftWith(current, { place, value: { json: unheardAt(place) } })),
      send('current', current),
    ],
    judge: results => {
      const [stale, twin] = ['stale', 'current'].map(as => answered(context, results, as))
      if (!stale || !twin) return { kind: 'inconclusive', reason: 'it was not sent' }
      return notAccepted(stale, twin, `a version that the subject never had at ${place}`)
    },
  }
}

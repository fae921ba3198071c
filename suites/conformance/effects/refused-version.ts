import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { onSubjectBatch } from '../../engine/stagecraft.ts'
import { unchanged } from '../../oracles/unchanged.ts'
import { writing } from './bring-about.ts'
import { oneReadOf, unaccepted } from './seen.ts'
import { forbidden, inconclusive } from './stage-of-effects.ts'
import { unheardAt } from './stale-version.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import { writesOf } from './written.ts'

/** What is answered where the version is another one (RFC 9110, 15.5.10 and 15.5.13). */
const otherVersionAt = (place: Place): readonly number[] => (place.startsWith('body/') ? [409, 412] : [412])

/** A change that is refused for the version that it names is not made, whether or not a version must be named. */
export const refusedVersions = (endpoint: Endpoint): readonly PlannedClaim[] =>
  writesOf(endpoint).length > 0
    ? [...matchedIn(endpoint), ...toldInBody(endpoint)].map(place => refusedVersion(endpoint, place))
    : []

const matchedIn = ({ parameters }: Endpoint): readonly Place[] =>
  parameters
    .filter(each => each.in === 'header' && /^if-match$/i.test(each.name))
    .map(({ name }): Place => `header/${name}`)

const toldInBody = ({ marks }: Endpoint): readonly Place[] =>
  Object.keys(marks).filter(place => marks[place]?.version && place.startsWith('body/'))

const refusedVersion = (endpoint: Endpoint, place: Place): PlannedClaim => ({
  claim: claimOf('locks', endpoint, {
    tail: `locks/${place}/leaves-no-trace`,
    says: `What is answered ${otherVersionAt(place).join(' or ')} for its ${place} changes nothing`,
    basis: 'inferred',
    severity: 'critical',
    category: 104,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => refusedCases(context, endpoint, place),
})

function refusedCases(context: CaseContext, endpoint: Endpoint, place: Place): readonly Case[] | Untried {
  const [found] = writesOf(endpoint).flatMap(write => {
    if (!('from' in write.value) || forbidden(context, endpoint, write.value.from)) return []
    const [one, other] = valuesAt(context, endpoint, write.value.from, 2)
    return one && other ? [{ write, one, other }] : []
  })
  if (!found) return inconclusive('no two values of anything that it writes are known')
  const { write, one, other } = found
  const reads = oneReadOf(context, write.property)
  const stale = draftWith(writing(context, write, other), { place, value: { json: unheardAt(place) } })
  return [
    {
      says: `a write of ${write.property} for a version that the subject never had`,
      batch: onSubjectBatch(context, endpoint),
      steps: [
        send('current', writing(context, write, one)),
        look('before', [SUBJECT], reads),
        send('stale', stale),
        look('after', [SUBJECT], reads),
      ],
      judge: results => judge(context, results, otherVersionAt(place)),
    },
  ]
}

function judge(context: CaseContext, results: Results, other: readonly number[]): Verdict {
  const refused = unaccepted(context, results, ['current'])
  if (refused) return refused
  const exchange = results.exchange('stale')
  const { status } = exchange.response ?? {}
  if (status === undefined || !other.includes(status))
    return { kind: 'inconclusive', reason: 'it is not refused for its version' }
  const moved = differences(
    results.snapshot('before', SUBJECT),
    results.snapshot('after', SUBJECT),
    context.facts.noise,
  )
  return unchanged(moved, `what is answered ${status} changes nothing`, 'refused-version', exchange)
}

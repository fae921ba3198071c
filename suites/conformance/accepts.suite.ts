/**
 * What keeps every clause is accepted. Valid values of different places travel together, so that one request serves many
 * claims; when it is refused, each value is tried alone on the smallest request.
 */
import type { Case, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft } from '../../contracts/model/request.ts'
import {
  bareDraft,
  draftWith,
  fullDraft,
  isWordless,
  keepingCases,
  worded,
} from '../../fixtures/requests/index.ts'
import { placeAt } from '../../contracts/clauses/places-of.ts'
import { pairDrafts } from '../../fixtures/requests/cover-drafts.ts'
import type { ValueCase } from '../../fixtures/requests/index.ts'
import { creatorOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { deletes, entityOf, placesOf, reads, subjectPlace } from '../engine/places-of.ts'
import { drawn } from '../engine/drawn.ts'
import type { Drawn } from '../engine/drawn.ts'
import { sending } from '../engine/prepared.ts'
import { about, bareOf, onSubjectBatch, twinOf } from '../engine/stagecraft.ts'
import { behindTheEnd } from './behind-the-end.ts'
import { otherReason } from './other-reason.ts'
import { asABrowser } from './as-a-browser.ts'
import { isAccepted } from './effects/seen.ts'
import { SUBJECT } from './effects/steps.ts'
import { writesOf } from './effects/written.ts'
import { unsayable } from './unsayable.ts'
import { isOpen, unwritten } from './unwritten.ts'
import type { Unwritten } from './unwritten.ts'
import { conflictDocumented } from '../oracles/conflict-documented.ts'
import { inputAccepted } from '../oracles/input-accepted.ts'

export const accepts: Family = {
  id: 'accepts',
  title: 'Accepts what is valid',
  claims: claimsOfEach(endpoint =>
    endpoint.permissionOnly
      ? []
      : [
          mainPromise(endpoint),
          together(endpoint),
          ...placesOf(endpoint).map(place => atPlace(endpoint, place)),
          ...placesOf(endpoint).flatMap(place =>
            unwritten.flatMap(rule => (rule.isAbout(endpoint, place) ? [byRule(endpoint, place, rule)] : [])),
          ),
        ],
  ),
}

const mainPromise = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('accepts', endpoint, {
    tail: 'accepts',
    says: `A request with only what is required, and one with everything, is accepted: ${endpoint.title}`,
    basis: 'documented',
    severity: 'blocker',
    category: 900,
  }),
  cases: context =>
    unsayable(context, endpoint) ?? [
      acceptedCase(
        context,
        endpoint,
        worded(bareDraft(endpoint, context.world, about(endpoint, SUBJECT)), context.world, {
          subject: about(endpoint, SUBJECT),
        }),
        'only what is required',
      ),
      acceptedCase(
        context,
        endpoint,
        fullDraft(endpoint, context.world, about(endpoint, SUBJECT)),
        'everything that is documented',
      ),
      ...ofCaller(context, endpoint),
    ],
})

/** A read that shows the caller where nobody is named: what is written to the caller is another claim's. */
function ofCaller(context: CaseContext, endpoint: Endpoint): readonly Case[] {
  const place = subjectPlace(endpoint)
  const isOptional = endpoint.relations.some(
    each => each.kind === 'default' && each.at === place && each.value === 'caller',
  )
  if (!reads(endpoint) || place === undefined || !isOptional) return []
  const draft = draftWith(bareDraft(endpoint, context.world), { place, value: undefined })
  return [acceptedCase(context, endpoint, draft, `a request without ${place}, which means the caller`)]
}

const together = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('accepts', endpoint, {
    tail: 'accepts-together',
    says: 'Valid values are accepted in each combination of two, and with each optional part left out',
    basis: 'documented',
    severity: 'critical',
    category: 900,
  }),
  cases: context =>
    unsayable(context, endpoint) ??
    pairDrafts(endpoint, context.world, about(endpoint, SUBJECT)).map(({ draft, covers }, index, all) => {
      const says = covers.map(each => each.says).join(', ')
      return index === 0 && all.length > 1 && !isWrittenPlainly(context, endpoint)
        ? acceptedCase(context, endpoint, asABrowser(draft), `with the headers of a browser: ${says}`, 'once')
        : acceptedCase(context, endpoint, draft, says, 'once')
    }),
})

/** What is written to new entities goes out as from a browser there. */
const isWrittenPlainly = ({ api }: CaseContext, endpoint: Endpoint): boolean =>
  writesOf(endpoint).length > 0 && api.entities.slice(0, 1).some(({ name }) => creatorOf(api, name))

const atPlace = (endpoint: Endpoint, place: Place): PlannedClaim => ({
  claim: claimOf('accepts', endpoint, {
    tail: `accepts/${place}`,
    says: `Each valid value of ${place} is accepted, at its limits and between them`,
    basis: 'documented',
    severity: 'critical',
    category: 900,
  }),
  cases: context => unsayable(context, endpoint) ?? casesAt(context, endpoint, place),
})

const byRule = (
  endpoint: Endpoint,
  place: Place,
  { verb, says, valueAt, besideIt, what }: Unwritten,
): PlannedClaim => ({
  claim: claimOf('accepts', endpoint, {
    tail: `${verb}/${place}`,
    says: says(place),
    basis: 'inferred',
    severity: 'minor',
    category: 900,
  }),
  cases: context => {
    const at = placeAt(endpoint, place)
    const found = at && isOpen(context.world, endpoint, place) && valueAt(endpoint, at, context.world)
    if (!found) return { untried: 'left-out', reason: `no ${what} is known to be valid here` }
    const beside = besideIt?.(endpoint, found)
    if (besideIt && !beside) return { untried: 'left-out', reason: `no other place takes a ${what}` }
    const bare = bareOf(context, endpoint, 'subject')
    const { merge, judge, ...each } = valueCase(context, endpoint, found)
    const twin = twinOf(context, endpoint, 'bare')
    return [
      {
        ...each,
        twin,
        steps: [...(beside ? sending(context, 'beside', draftWith(bare, beside)) : []), ...each.steps],
        ...(merge && !beside && { merge: { ...merge, company: `${what}s` } }),
        judge: results => {
          if (!isAccepted(context, results.exchange(twin)))
            return {
              kind: 'inconclusive',
              reason: 'the same request with a smaller value is refused as well',
            }
          return beside && !isAccepted(context, results.exchange('beside'))
            ? { kind: 'holds' }
            : judge(results)
        },
      },
    ]
  },
})

function* casesAt(context: CaseContext, endpoint: Endpoint, place: Place): Iterable<Case> {
  const { edges, random } = keepingCases(endpoint, place, context.world)
  for (const edge of edges) yield* edgeCase(context, endpoint, edge)
  const draws = drawn(random, context.seedOf(`${endpoint.id}/accepts/${place}`), context.runs)
  for (const draw of draws) if (draw.value.zone === 'inside') yield drawnCase(context, endpoint, draw)
}

const drawnCase = (context: CaseContext, endpoint: Endpoint, { value, simpler }: Drawn<ValueCase>): Case => ({
  ...valueCase(context, endpoint, value),
  simpler: function* () {
    for (const smaller of simpler()) yield drawnCase(context, endpoint, smaller)
  },
})

/** Leaving out what alone said something is tried beside another member, and by itself: two such say nothing together. */
function edgeCase(context: CaseContext, endpoint: Endpoint, edge: ValueCase): readonly Case[] {
  const draft = draftWith(bareOf(context, endpoint, 'subject'), edge)
  if (!isWordless(draft)) return [valueCase(context, endpoint, edge)]
  const beside = worded(draft, context.world, { subject: about(endpoint, SUBJECT), besides: edge.place })
  return isWordless(beside) ? [] : [acceptedCase(context, endpoint, beside, edge.says)]
}

function valueCase(context: CaseContext, endpoint: Endpoint, edge: ValueCase): Case {
  const draft = draftWith(bareOf(context, endpoint, 'subject'), edge)
  return {
    ...acceptedCase(context, endpoint, draft, edge.says),
    ...(edge.clause !== undefined && { clause: edge.clause }),
    merge: {
      place: edge.place,
      value: edge.value,
      draft,
      stepsFor: each => stepsFor(context, endpoint, each),
    },
  }
}

function acceptedCase(
  context: CaseContext,
  endpoint: Endpoint,
  draft: Draft,
  says: string,
  often?: 'once',
): Case {
  return {
    says,
    batch: onSubjectBatch(context, endpoint),
    steps: stepsFor(context, endpoint, draft, often),
    judge: results => {
      const exchange = results.exchange('probe')
      return (
        behindTheEnd(context, endpoint, results) ??
        otherReason(context, endpoint, results, 'probe') ??
        conflictDocumented(exchange, endpoint) ??
        inputAccepted(exchange, context.classify(exchange), says)
      )
    },
  }
}

/** An operation that consumes its subject gets a new one for each case. */
const stepsFor = (
  context: CaseContext,
  endpoint: Endpoint,
  draft: Draft,
  often?: 'once',
): readonly Step[] => [
  ...(deletes(endpoint) ? [createSubject(context)] : []),
  ...sending(context, 'probe', draft, deletes(endpoint) ? undefined : often),
]

const createSubject = (context: CaseContext): Step => ({
  do: 'create',
  as: 'subject',
  entity: entityOf(context.api) ?? '',
})

/**
 * The discipline around the values: methods that no contract knows, bodies in another format or cut short, parameters that
 * stand twice, ids that name nothing. Where a target may read such a request in more than one way, only its effect counts.
 */
import type { Case } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Api } from '../../contracts/model/api.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import { isUntried } from '../engine/family.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { placesOf } from '../../contracts/clauses/places-of.ts'
import { bodyTurn } from './protocol/body-turn.ts'
import { bothSubjects, movesByValue } from './protocol/both-subjects.ts'
import { duplicateCases } from './protocol/duplicates.ts'
import { formatCases, mislabelledCases } from './protocol/formats.ts'
import { mayBeMerelyUntold, methodCases, undocumentedMethods } from './protocol/methods.ts'
import { oddCases } from './protocol/odd-values.ts'
import { checkedReferences } from './protocol/unknown-checked.ts'
import { unknownNamedCases } from './protocol/unknown-named.ts'
import { repeatableWrites, twiceValid } from './protocol/twice-valid.ts'
import { unknownCases } from './protocol/unknown-ids.ts'
import { leavesTraces } from '../engine/trace.ts'
import { survivesClaim } from './replies.watch.ts'
import { deletes, subjectPlace } from '../engine/places-of.ts'

export const protocol: Family = {
  id: 'protocol',
  title: 'Keeps its head when the request is odd',
  claims: claimsOfEach((endpoint, api) =>
    endpoint.permissionOnly
      ? []
      : [
          ...undocumentedMethods(api, endpoint).map(method => methodClaim(endpoint, api, method)),
          ...(endpoint.body ? [formatClaim(endpoint)] : []),
          ...(isMislabelled(api, endpoint) ? [mislabelledClaim(endpoint)] : []),
          ...duplicated(endpoint),
          ...(repeatableWrites(endpoint).length > 0 && subjectPlace(endpoint)
            ? [twiceValidClaim(endpoint)]
            : []),
          ...(subjectPlace(endpoint) ? [unknownClaim(endpoint)] : []),
          ...checkedReferences(endpoint),
          ...(leavesTraces(endpoint) ? [noTrace(endpoint)] : []),
          { claim: survivesClaim(endpoint), cases: context => oddCases(context, endpoint) },
        ],
  ),
}

/** Labels are looked at by what reads a kind of body for all operations: every second one shows what comes before that. */
const isMislabelled = (api: Api, endpoint: Endpoint): boolean =>
  endpoint.body !== undefined &&
  subjectPlace(endpoint) !== undefined &&
  !deletes(endpoint) &&
  bodyTurn(api, endpoint) % 2 === 0

const methodClaim = (
  endpoint: Endpoint,
  api: Api,
  method: ReturnType<typeof undocumentedMethods>[number],
): PlannedClaim => ({
  claim: claimOf('protocol', endpoint, {
    tail: `method/${method}`,
    says: mayBeMerelyUntold(api, method)
      ? `A ${method}, which is documented nowhere for this path, changes nothing`
      : `Knows no ${method}, which is documented nowhere for this path`,
    basis: 'inferred',
    severity: 'normal',
    category: 210,
  }),
  cases: context => methodCases(context, api, endpoint, method),
})

const formatClaim = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('protocol', endpoint, {
    tail: 'other-format',
    says: 'What breaks a clause does not slip past in another format, under another label, or cut short',
    basis: 'inferred',
    severity: 'normal',
    category: 917,
    needs: ['entities', 'noise'],
  }),
  cases: context => formatCases(context, endpoint),
})

const mislabelledClaim = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('protocol', endpoint, {
    tail: 'refused-label-leaves-no-trace',
    says: 'A body that is refused for its label was not carried out before',
    basis: 'inferred',
    severity: 'normal',
    category: 104,
    needs: ['entities', 'noise'],
  }),
  cases: context => mislabelledCases(context, endpoint),
})

const duplicated = (endpoint: Endpoint): readonly PlannedClaim[] =>
  placesOf(endpoint)
    .filter(
      ({ carrier, schema }) =>
        carrier !== 'path' && carrier !== 'json' && carrier !== 'header' && !isList(schema),
    )
    .map(({ place }) => ({
      claim: claimOf('protocol', endpoint, {
        tail: `repeated/${place}`,
        says: `When ${place} stands twice, what is not valid does not count`,
        basis: 'inferred',
        severity: 'minor',
        category: 916,
        needs: ['entities', 'noise', 'property-places'],
      }),
      cases: context => repeatedCases(context, endpoint, place),
    }))

/** Two valid subjects tell more than a valid one beside one that is none. */
function repeatedCases(context: CaseContext, endpoint: Endpoint, place: Place): readonly Case[] | Untried {
  const both = bothSubjects(context, endpoint, place)
  if (both.length > 0 && movesByValue(endpoint)) return both
  const cases = duplicateCases(context, endpoint, place)
  return isUntried(cases) ? cases : [...cases, ...both]
}

const twiceValidClaim = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('protocol', endpoint, {
    tail: 'repeated-valid',
    says: 'When what is written stands twice, one of the two valid values is stored, or nothing is',
    basis: 'inferred',
    severity: 'minor',
    category: 916,
    needs: ['entities', 'noise', 'property-places'],
  }),
  cases: context => twiceValid(context, endpoint),
})

const isList = (schema: ReturnType<typeof placesOf>[number]['schema']): boolean =>
  typeof schema === 'object' && schema.type === 'array'

const unknownClaim = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('protocol', endpoint, {
    tail: 'unknown-subject',
    says: 'A request about something that does not exist is not accepted',
    basis: 'inferred',
    severity: 'normal',
    category: 102,
  }),
  cases: context => unknownCases(context, endpoint),
})

const noTrace = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('protocol', endpoint, {
    tail: 'odd-leaves-no-trace',
    says: 'What is turned away for its form, or for naming nothing, changes nothing',
    basis: 'inferred',
    severity: 'critical',
    category: 104,
    needs: ['entities', 'noise'],
  }),
  cases: context => unknownNamedCases(context, endpoint),
  livesOn: [
    `${endpoint.id}/method/*`,
    `${endpoint.id}/other-format`,
    `${endpoint.id}/unknown-subject`,
    `${endpoint.id}/unknown-reference/*`,
  ],
})

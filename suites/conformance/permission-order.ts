/**
 * Permission comes before validation and before existence: whoever may not call learns nothing from an invalid body or an
 * unknown id. Inferred, since no document says so.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Caller } from '../../contracts/model/caller.ts'
import type { Case } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { clausesOf } from '../../contracts/clauses/clauses-of.ts'
import { breakingCases, draftWith, unknownReferences } from '../../fixtures/requests/index.ts'
import { claimOf } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../engine/family.ts'
import { identityHolding } from '../engine/identities.ts'
import { subjectPlace } from '../engine/places-of.ts'
import { answered, forged, tellingDraft, turnedAwayBatch } from '../engine/stagecraft.ts'
import { deniedAlike } from '../oracles/denied-alike.ts'
import { toldApart } from '../oracles/told-apart.ts'

export const orderClaims = (endpoint: Endpoint, api: Api): readonly PlannedClaim[] => [
  before(endpoint, api, 'validation', 'an invalid body', invalidDrafts),
  ...(subjectPlace(endpoint) ? [before(endpoint, api, 'existence', 'an unknown id', unknownDrafts)] : []),
  tellsApart(endpoint, api),
]

type Drafts = (
  context: CaseContext,
  endpoint: Endpoint,
  valid: Draft,
) => readonly { says: string; draft: Draft }[]

const before = (endpoint: Endpoint, api: Api, what: string, says: string, drafts: Drafts): PlannedClaim => ({
  claim: claimOf('permissions', endpoint, {
    tail: `denies-before-${what}`,
    says: `Denies ${says} as it denies a valid request`,
    basis: 'inferred',
    severity: 'minor',
    category: 204,
  }),
  cases: context => {
    const outsiders = outsidersOf(context, endpoint, api)
    if (outsiders.length === 0) return noOutsider
    const valid = tellingDraft(context, endpoint, 'subject')
    const variants = drafts(context, endpoint, valid)
    if (variants.length === 0) return { untried: 'left-out', reason: `${says} can't be written here` }
    return outsiders.flatMap(caller =>
      variants.map(variant => orderCase(context, endpoint, caller, valid, variant)),
    )
  },
})

const noOutsider: Untried = {
  untried: 'inconclusive',
  reason: 'the profile has no identity without the permission',
}

/** The first thing that can be wrong with the body, and with the rest: they may be read at different moments. */
function invalidDrafts(context: CaseContext, endpoint: Endpoint, valid: Draft) {
  const first = (inBody: boolean) => {
    for (const clause of clausesOf(endpoint)) {
      // Whatever breaks the path may be no route, and that is looked for before all else.
      if (clause.at.startsWith('body/') !== inBody || clause.at.startsWith('path/')) continue
      const broken = breakingCases(endpoint, clause, context.world)
      const [edge] = 'impossible' in broken ? [] : broken.edges
      if (edge) return [{ says: edge.says, draft: draftWith(valid, edge) }]
    }
    return []
  }
  return [...first(true), ...emptied(endpoint, valid), ...first(false)]
}

/**
 * A body that lacks everything, where something in it is required, yet not the first thing: what is missing may be looked
 * for before what is wrong.
 */
function emptied(endpoint: Endpoint, valid: Draft) {
  const inBody = clausesOf(endpoint).filter(({ at }) => at.startsWith('body/'))
  const isTold = inBody[0]?.keyword === 'required'
  if (isTold || !inBody.some(({ keyword }) => keyword === 'required')) return []
  const left = Object.entries(valid.values).filter(([place]) => !place.startsWith('body/'))
  return [{ says: 'nothing in the body', draft: { ...valid, values: Object.fromEntries(left) } }]
}

function unknownDrafts(context: CaseContext, endpoint: Endpoint, valid: Draft) {
  const place = subjectPlace(endpoint)
  const [unknown] = place === undefined ? [] : unknownReferences(endpoint, place, context.world)
  return unknown ? [{ says: unknown.says, draft: draftWith(valid, unknown) }] : []
}

function outsidersOf(context: CaseContext, endpoint: Endpoint, api: Api): readonly Caller[] {
  const others = api.permissions.filter(permission => !endpoint.permission.anyOf.includes(permission))
  const without = identityHolding(api, context.targetApi, [])
  const allBut = others.length > 0 ? identityHolding(api, context.targetApi, others) : undefined
  const holders = [without, allBut].flatMap(identity => (identity ? [identity.name] : []))
  const [first] = holders
  return first === undefined ? [] : [{ kind: 'identity', name: first }]
}

function orderCase(
  context: CaseContext,
  endpoint: Endpoint,
  by: Caller,
  valid: Draft,
  variant: { readonly says: string; readonly draft: Draft },
): Case {
  return {
    says: variant.says,
    batch: turnedAwayBatch(context, endpoint),
    steps: [
      { do: 'send', as: 'plain', draft: valid, by, once: true },
      { do: 'send', as: 'probe', draft: variant.draft, by },
    ],
    judge: results =>
      deniedAlike(answered(context, results, 'plain'), answered(context, results, 'probe'), variant.says),
  }
}

const tellsApart = (endpoint: Endpoint, api: Api): PlannedClaim => ({
  claim: claimOf('permissions', endpoint, {
    tail: 'tells-401-from-403',
    says: 'Answers 401 to whoever is not known and 403 to whoever may not',
    basis: 'inferred',
    severity: 'minor',
    category: 205,
  }),
  cases: context => {
    const [outsider] = outsidersOf(context, endpoint, api)
    if (!outsider) return noOutsider
    const { unknown, outsider: usual } = context.facts.denials
    if (unknown !== 401 || usual !== 403)
      return { untried: 'left-out', reason: 'this target does not tell 401 from 403' }
    const draft = tellingDraft(context, endpoint, 'subject')
    return [
      {
        says: 'an unknown credential, then one without permission',
        batch: turnedAwayBatch(context, endpoint),
        steps: [
          { do: 'send', as: 'anonymous', draft, by: forged(context, endpoint, 'none'), once: true },
          { do: 'send', as: 'unknown', draft, by: forged(context, endpoint, 'unknown'), once: true },
          { do: 'send', as: 'outsider', draft, by: outsider, once: true },
        ],
        judge: results =>
          toldApart(
            results.exchange('anonymous'),
            results.exchange('unknown'),
            results.exchange('outsider'),
            context.facts.denials,
          ),
      },
    ]
  },
})

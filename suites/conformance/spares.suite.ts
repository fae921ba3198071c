/**
 * A request touches nobody but its subject (RULES 12). The bystanders were made just before and just after it, one as a
 * new entity is and one in a rich state, so that whatever is written differs from what one of them has.
 */
import type { Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import { placeAt } from '../../contracts/clauses/places-of.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../contracts/model/request.ts'
import { draftWith } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import type { Noise } from '../../fixtures/state/difference.ts'
import { creatorOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { creates, subjectPlace } from '../engine/places-of.ts'
import { bystanderSpared } from '../oracles/bystander-spared.ts'
import { opened } from './effects/bring-about.ts'
import type { Plan } from './effects/bystanders.ts'
import { asBefore, bystandersOf, planOf, sparesBatch, turnsBesideCaller } from './effects/bystanders.ts'
import { callerRestored } from './effects/caller-restored.ts'
import { eitherNamedCases } from './effects/either-named.ts'
import { idsLike, withoutNeighbours } from './effects/neighbours.ts'
import { namedInQuery } from './effects/named-in-query.ts'
import { noiseOfCaller } from './effects/noise-of-caller.ts'
import { isAccepted, readsOfProperty, unaccepted } from './effects/seen.ts'
import { forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { CALLER, SUBJECT, look, send } from './effects/steps.ts'
import { createsOf, isTried, propertiesWritten } from './effects/written.ts'

/** A bystander with its known id in the body of a request about somebody else. */
const IN_BODY = 'named in the body'

export const spares: Family = {
  id: 'spares',
  title: 'Touches nobody but its subject',
  claims: api => claimsOfEach(claimsAbout)(creatorsLast(api)),
}

/** While nothing newer was made, the one after is the newest of all, which may be taken for whoever is asked for. */
const creatorsLast = (api: Api): Api => ({
  ...api,
  endpoints: api.endpoints.toSorted((a, b) => Number(creates(a)) - Number(creates(b))),
})

function claimsAbout(endpoint: Endpoint): readonly PlannedClaim[] {
  if (!isTried(endpoint) || propertiesOf(endpoint).length === 0) return []
  const names = namesInBody(endpoint)
  return [
    sparesBystander(endpoint),
    sparesCaller(endpoint),
    ...(names.length > 0 ? [sparesNamed(endpoint, names)] : []),
  ]
}

const propertiesOf = (endpoint: Endpoint): readonly string[] => [
  ...new Set([...createsOf(endpoint).map(({ property }) => property), ...propertiesWritten(endpoint)]),
]

/**
 * The members of a body under which a server might look for the id that stands in the path: those that are documented as
 * naming the same kind of thing, or else the usual names, which nobody documents.
 */
function namesInBody(endpoint: Endpoint): readonly Place[] {
  const subject = subjectPlace(endpoint)
  if (!subject?.startsWith('path/') || !endpoint.body) return []
  const kind = endpoint.marks[subject]?.names ?? 'id'
  const documented = Object.entries(endpoint.marks).flatMap(([place, { names }]) =>
    place.startsWith('body/') && names === kind ? [place] : [],
  )
  const snake = kind.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  const usual = ['id', kind, kind.replace(/Id$/, 'ID'), snake].map(name => `body/${name}`)
  return documented.length > 0 ? documented : [...new Set(usual)]
}

const needs = ['entities', 'noise', 'property-places', 'array-styles'] as const

const claim = (endpoint: Endpoint, who: string, says: string) =>
  claimOf('spares', endpoint, {
    tail: `spares/${who}`,
    says,
    basis: 'documented',
    severity: 'critical',
    category: 903,
    needs,
  })

const sparesBystander = (endpoint: Endpoint): PlannedClaim => ({
  claim: claim(endpoint, 'bystander', 'Entities that the request is not about stay as they are'),
  cases: context => {
    const bystanders = bystandersOf(context)
    const [bystander] = bystanders
    if (bystander === undefined) return inconclusive('the profile names no second entity to look at')
    return (
      forbidden(context, endpoint) ?? [
        untouched(context, endpoint, {
          bystanders,
          plan: namedInQuery(planOf(context, endpoint), bystander),
        }),
        ...eitherNamedCases(context, endpoint, bystander),
      ]
    )
  },
})

const sparesCaller = (endpoint: Endpoint): PlannedClaim => ({
  claim: claim(
    endpoint,
    'caller',
    'The user that the credential belongs to stays as it is when another one is given',
  ),
  cases: context => {
    const [entity] = context.api.entities
    if (!entity || !creatorOf(context.api, entity.name))
      return inconclusive('the caller can only be looked at by writing to it')
    if (context.permitted(endpoint)?.userId === undefined)
      return inconclusive('the profile does not say which user the credential belongs to ("userId")')
    const { before, turns } = planOf(context, endpoint)
    const plan = { before, turns: turnsBesideCaller(context, turns) }
    const prelude = callerRestored(context, endpoint)
    return (
      forbidden(context, endpoint) ?? [untouched(context, endpoint, { bystanders: [CALLER], plan, prelude })]
    )
  },
})

const sparesNamed = (endpoint: Endpoint, names: readonly Place[]): PlannedClaim => ({
  claim: claim(
    endpoint,
    'named-in-body',
    'The entity whose id stands in the body, while the path names another one, stays as it is',
  ),
  cases: context => {
    const [bystander] = bystandersOf(context)
    if (bystander === undefined) return inconclusive('the profile names no second entity to look at')
    return forbidden(context, endpoint) ?? [namedCase(context, endpoint, names, bystander)]
  },
})

function namedCase(
  context: CaseContext,
  endpoint: Endpoint,
  names: readonly Place[],
  bystander: string,
): Case {
  const { before, turns } = planOf(context, endpoint)
  const plan = {
    before,
    turns: turns.slice(0, 2).map(draft => naming(draft, names, { of: bystander, property: 'id' })),
  }
  return untouched(context, endpoint, { bystanders: [bystander], plan, says: IN_BODY })
}

/** The request with the value at these places of its body, documented or not. */
const naming = (draft: Draft, names: readonly Place[], value: DraftValue): Draft =>
  names.reduce(
    (named, place) =>
      placeAt(draft.endpoint, place)
        ? draftWith(named, { place, value })
        : { ...named, alterations: [...(named.alterations ?? []), { kind: 'extra', at: place, value }] },
    draft,
  )

/** Who is looked at, while which requests are sent. */
interface Scene {
  readonly bystanders: readonly string[]
  readonly plan: Plan
  /** What is sent before anybody looks, besides what the plan says. */
  readonly prelude?: readonly Draft[]
  readonly says?: string
}

function untouched(context: CaseContext, endpoint: Endpoint, scene: Scene): Case {
  const { bystanders, plan, prelude = [], says = 'requests about the subject' } = scene
  const reads = readsOfProperty(context, ...propertiesOf(endpoint))
  const own = bystanders.filter(who => who !== CALLER)
  const brought = [SUBJECT, ...own].flatMap(who =>
    plan.before(who).map((draft, index) => send(`${who} before ${index}`, draft)),
  )
  const looks = looksAt(plan.turns.length)
  const steps = plan.turns.flatMap((draft, index): readonly Step[] => [
    send(`request ${index}`, draft),
    ...(looks.includes(index) ? [look(`after ${index}`, bystanders, reads)] : []),
  ])
  return {
    says,
    batch: sparesBatch(context),
    steps: [
      ...brought,
      ...prelude.map((draft, index) => send(`prelude ${index}`, draft)),
      ...(creates(endpoint) ? [] : opened(context, endpoint)),
      look('before', bystanders, reads),
      ...steps,
      ...asBefore(context, bystanders, plan),
    ],
    judge: results => judge(context, endpoint, scene, results),
  }
}

/** After the first request and after the last: what goes to a bystander as well is not what it was at one of them. */
const looksAt = (turns: number): readonly number[] => [...new Set([0, turns - 1])]

function judge(
  context: CaseContext,
  endpoint: Endpoint,
  { bystanders, plan, says }: Scene,
  results: Results,
): Verdict {
  const own = results.property(SUBJECT, 'id')
  const caller = context.permitted(endpoint)?.userId
  if (bystanders.includes(CALLER) && String(own) === String(caller))
    return { kind: 'inconclusive', reason: 'the only entity at hand is the caller itself' }
  const seen = ['before', ...looksAt(plan.turns.length).map(index => `after ${index}`)]
  const noiseOf = (who: string): Noise =>
    who === CALLER
      ? noiseOfCaller(
          context,
          seen.map(name => results.snapshot(name, who)),
        )
      : context.facts.noise
  const madeUntil = (index: number, who: string): ReadonlySet<string> =>
    new Set(
      creates(endpoint)
        ? plan.turns
            .slice(0, index + 1)
            .flatMap((_, turn) => [
              ...idsLike(results.property(who, 'id'), results.exchange(`request ${turn}`)),
            ])
        : [],
    )
  let before = 'before'
  for (const index of looksAt(plan.turns.length)) {
    const after = `after ${index}`
    const moved = bystanders.map(who => ({
      who,
      differences: withoutNeighbours(
        context,
        differences(results.snapshot(before, who), results.snapshot(after, who), noiseOf(who)),
        madeUntil(index, who),
      ),
    }))
    const verdict = bystanderSpared(moved, endpoint.id, results.exchange(`request ${index}`))
    if (verdict.kind === 'broken') return verdict
    before = after
  }
  const sent = plan.turns.map((_, index) => results.exchange(`request ${index}`))
  if (sent.some(exchange => isAccepted(context, exchange)) || says === IN_BODY) return { kind: 'holds' }
  return unaccepted(context, results, ['request 0']) ?? { kind: 'holds' }
}

import type { Batch, Results, Step } from '../../contracts/model/claim.ts'
import type { Caller, Forgery } from '../../contracts/model/caller.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, fullDraft, keptFor, sameDraft, worded } from '../../fixtures/requests/index.ts'
import type { Answered } from '../oracles/input-refused.ts'
import type { CaseContext } from './family.ts'
import { opposed } from './opposed.ts'
import type { Drafts } from './opposed.ts'
import { deletes, entityOf, subjectPlace } from './places-of.ts'
import { otherStates, setsState } from './other-states.ts'
import { prepared, sending } from './prepared.ts'
import { traceClosing, traceSetup } from './trace.ts'
import { usesUp } from './uses-up.ts'

/** The name, where the endpoint is about an entity at all. */
export const about = (endpoint: Endpoint, name: string): string | undefined =>
  subjectPlace(endpoint) ? name : undefined

/** An entity under that name, where the endpoint is about one; it may have served before unless it is consumed. */
export const castOf = (context: CaseContext, endpoint: Endpoint, as: string): readonly Step[] =>
  subjectPlace(endpoint)
    ? [{ do: 'create', as, entity: entityOf(context.api) ?? '', ...(!deletes(endpoint) && { used: true }) }]
    : []

export const answered = (context: CaseContext, results: Results, as: string): Answered => {
  const exchange = results.exchange(as)
  return { exchange, kind: context.classify(exchange) }
}

/** Somebody with a credential that is forged, from the permitted one where there is one. */
export function forged(context: CaseContext, endpoint: Endpoint, forgery: Forgery): Caller {
  const from = context.permitted(endpoint)?.name
  return { kind: 'forged', forgery, ...(from !== undefined && { from }) }
}

/** What requests carry differs from what their subject was brought to: other values than a careful client's first choice. */
const OTHER = 1
/** Other values than those again. */
const FURTHER = 2
/** Values that most requests about a subject do not carry, so that most need no other one before them. */
const SELDOM = 3

/**
 * With only what is required (and one thing to do where that is none), or with everything: the two requests that breaking
 * ones are made from.
 */
export const bareOf = (context: CaseContext, endpoint: Endpoint, subject: string, variant = OTHER): Draft =>
  wordedDrafts(context.world, endpoint, `${variant} ${subject}`, () => {
    const who = about(endpoint, subject)
    const bare = bareDraft(endpoint, context.world, who, variant)
    return worded(bare, context.world, { subject: who, variant })
  })

export const fullOf = (context: CaseContext, endpoint: Endpoint, subject: string, variant = OTHER): Draft =>
  fullDraft(endpoint, context.world, about(endpoint, subject), variant)

/** Those two about the subject, and the two that name other entries. */
export const draftsOf = (context: CaseContext, endpoint: Endpoint): Drafts => ({
  bare: bareOf(context, endpoint, 'subject'),
  full: fullOf(context, endpoint, 'subject'),
  furtherBare: bareOf(context, endpoint, 'subject', FURTHER),
  furtherFull: fullOf(context, endpoint, 'subject', FURTHER),
})

/** A thousand cases are made from the same few requests. */
const wordedDrafts = keptFor<Draft>()

/** Deletions carry what is required, everything else carries all, so that what takes effect shows at one place at least. */
export const tellingDraft = (
  context: CaseContext,
  endpoint: Endpoint,
  subject: string,
  variant = OTHER,
): Draft => (carriesAll(endpoint) ? fullOf : bareOf)(context, endpoint, subject, variant)

const carriesAll = (endpoint: Endpoint): boolean => !deletes(endpoint) && !endpoint.permissionOnly

const BARE_TWIN = 'bare twin'
const FULL_TWIN = 'full twin'

/** The accepted request from which a breaking one was made, under the name of the step that sent it. */
export const twinOf = (context: CaseContext, endpoint: Endpoint, on: 'bare' | 'full'): string =>
  on === 'full' && isFuller(context, endpoint) ? FULL_TWIN : BARE_TWIN

/** Whether a request with everything is any other than one with only what is required. */
export const isFuller = (context: CaseContext, endpoint: Endpoint): boolean =>
  !sameDraft(bareOf(context, endpoint, 'subject'), fullOf(context, endpoint, 'subject'))

/** The twin of the telling draft. */
export const tellingTwin = (context: CaseContext, endpoint: Endpoint): string =>
  twinOf(context, endpoint, carriesAll(endpoint) ? 'full' : 'bare')

/**
 * One batch for all requests about an endpoint that must be turned away, whoever sends them and whatever is wrong with
 * them: twins are accepted about a sibling, and what is shown of the subject before and after is the same.
 */
export function turnedAwayBatch(context: CaseContext, endpoint: Endpoint): Batch {
  const known = batches.get(context.facts) ?? new Map<string, Batch>()
  batches.set(context.facts, known)
  const batch = known.get(endpoint.id) ?? newTurnedAwayBatch(context, endpoint)
  known.set(endpoint.id, batch)
  return batch
}

const batches = new WeakMap<object, Map<string, Batch>>()

function newTurnedAwayBatch(context: CaseContext, endpoint: Endpoint): Batch {
  const id = `${endpoint.id} turned away`
  if (endpoint.permissionOnly) return { id, setup: [] }
  const ready = readied(context, endpoint, draftsOf(context, endpoint))
  return {
    id,
    setup: traceSetup(context, endpoint, ready),
    twins: twins(context, endpoint),
    ...traceClosing(context, endpoint, undoing(context, endpoint, ready)),
  }
}

/** What makes the subject ready for the request, and brings it to the opposite of what the request would make of it. */
function readied(context: CaseContext, endpoint: Endpoint, drafts: Drafts): readonly Step[] {
  const needed = [...distinct(drafts).flatMap(([, draft]) => prepared(context, draft)), ...opposed(drafts)]
  if (needed.length > 0 || !setsState(endpoint)) return needed
  return otherStates(context, drafts.bare)[0] ?? []
}

/**
 * A request that carries what most requests about its subject do not, so that little has to be sent before it for its
 * trace to show; and that little.
 */
export function seldomSent(
  context: CaseContext,
  endpoint: Endpoint,
): { draft: Draft; first: readonly Step[] } {
  const draft = tellingDraft(context, endpoint, 'subject', SELDOM)
  const further = tellingDraft(context, endpoint, 'subject', SELDOM + 1)
  const drafts = { bare: draft, full: draft, furtherBare: further, furtherFull: further }
  return { draft, first: readied(context, endpoint, drafts) }
}

/** The request itself, where the subject was shut off from what can be done to others: it is kept for other batches. */
const undoing = (context: CaseContext, endpoint: Endpoint, ready: readonly Step[]): readonly Step[] =>
  ready.some(step => step.do === 'send' && usesUp(step.draft.endpoint))
    ? [{ do: 'send', as: 'undone', draft: bareOf(context, endpoint, 'subject'), by: 'permitted' }]
    : []

/** The bare request and the full one; one of them where they are the same. */
function distinct({ bare, full }: Pick<Drafts, 'bare' | 'full'>) {
  const both = [[BARE_TWIN, bare] as const, [FULL_TWIN, full] as const]
  return sameDraft(bare, full) ? both.slice(0, 1) : both
}

/** Both about one sibling, unless they consume it. */
function twins(context: CaseContext, endpoint: Endpoint): NonNullable<Batch['twins']> {
  const sibling = castOf(context, endpoint, 'sibling').map((step): Step =>
    step.do === 'create' && !deletes(endpoint) ? { ...step, once: true } : step,
  )
  return Object.fromEntries(
    distinct({
      bare: bareOf(context, endpoint, 'sibling'),
      full: fullOf(context, endpoint, 'sibling'),
    }).map(([as, draft]) => [as, [...sibling, ...sending(context, as, draft)]]),
  )
}

/** One subject for all cases of an endpoint that may do with it what they like; what consumes it makes its own. */
export function onSubjectBatch(context: CaseContext, endpoint: Endpoint): Batch {
  const cast = castOf(context, endpoint, 'subject')
  const twin = () => sending(context, BARE_TWIN, bareOf(context, endpoint, 'subject'))
  return {
    id: `${endpoint.id} on a subject`,
    setup: deletes(endpoint) ? [] : cast,
    ...(!endpoint.permissionOnly && {
      twins: { [BARE_TWIN]: deletes(endpoint) ? [...cast, ...twin()] : twin() },
    }),
  }
}

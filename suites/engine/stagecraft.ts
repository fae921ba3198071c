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

/**
 * With only what is required (and one thing to do where that is none), or with everything: the two requests that breaking
 * ones are made from.
 */
export const bareOf = (context: CaseContext, endpoint: Endpoint, subject: string, variant = OTHER): Draft =>
  drafts(context.world, endpoint, `bare ${subject} ${variant}`, () => {
    const who = about(endpoint, subject)
    const bare = bareDraft(endpoint, context.world, who, variant)
    return worded(bare, context.world, { subject: who, variant })
  })

export const fullOf = (context: CaseContext, endpoint: Endpoint, subject: string, variant = OTHER): Draft =>
  drafts(context.world, endpoint, `full ${subject} ${variant}`, () =>
    fullDraft(endpoint, context.world, about(endpoint, subject), variant),
  )

/** Those two about the subject, and the two that name other entries. */
export const draftsOf = (context: CaseContext, endpoint: Endpoint): Drafts => ({
  bare: bareOf(context, endpoint, 'subject'),
  full: fullOf(context, endpoint, 'subject'),
  furtherBare: bareOf(context, endpoint, 'subject', FURTHER),
  furtherFull: fullOf(context, endpoint, 'subject', FURTHER),
})

/** A thousand cases are made from the same few requests. */
const drafts = keptFor<Draft>()

/** Deletions carry what is required, everything else carries all, so that what takes effect shows at one place at least. */
export const tellingDraft = (context: CaseContext, endpoint: Endpoint, subject: string): Draft =>
  carriesAll(endpoint) ? fullOf(context, endpoint, subject) : bareOf(context, endpoint, subject)

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
  const ready = readied(context, endpoint)
  return {
    id,
    setup: traceSetup(context, endpoint, ready),
    twins: twins(context, endpoint),
    ...traceClosing(context, endpoint, undoing(context, endpoint, ready)),
  }
}

/** What makes the subject ready for the request, and brings it to the opposite of what the request would make of it. */
function readied(context: CaseContext, endpoint: Endpoint): readonly Step[] {
  const needed = [
    ...distinctDrafts(context, endpoint, 'subject').flatMap(([, draft]) => prepared(context, draft)),
    ...opposed(draftsOf(context, endpoint)),
  ]
  if (needed.length > 0 || !setsState(endpoint)) return needed
  return otherStates(context, bareOf(context, endpoint, 'subject'))[0] ?? []
}

/** The request itself, where the subject was shut off from what can be done to others: it is kept for other batches. */
const undoing = (context: CaseContext, endpoint: Endpoint, ready: readonly Step[]): readonly Step[] =>
  ready.some(step => step.do === 'send' && usesUp(step.draft.endpoint))
    ? [{ do: 'send', as: 'undone', draft: bareOf(context, endpoint, 'subject'), by: 'permitted' }]
    : []

/** The bare request and the full one; one of them where they are the same. */
function distinctDrafts(context: CaseContext, endpoint: Endpoint, subject: string) {
  const bare = bareOf(context, endpoint, subject)
  const full = fullOf(context, endpoint, subject)
  const both = [[BARE_TWIN, bare] as const, [FULL_TWIN, full] as const]
  return sameDraft(bare, full) ? both.slice(0, 1) : both
}

/** Both about one sibling, unless they consume it. */
function twins(context: CaseContext, endpoint: Endpoint): NonNullable<Batch['twins']> {
  const sibling = castOf(context, endpoint, 'sibling').map((step): Step =>
    step.do === 'create' && !deletes(endpoint) ? { ...step, once: true } : step,
  )
  return Object.fromEntries(
    distinctDrafts(context, endpoint, 'sibling').map(([as, draft]) => [
      as,
      [...sibling, ...sending(context, as, draft)],
    ]),
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

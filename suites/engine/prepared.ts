import { keptBy } from '../../contracts/clauses/kept.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Effect } from '../../contracts/model/relation.ts'
import type { Draft, DraftValue } from '../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { writeEffectsOf } from '../../fixtures/state/relations.ts'
import type { CaseContext } from './family.ts'
import { otherStates } from './other-states.ts'

/**
 * What has to be there before a request can be accepted: an entry of a collection can be changed or removed only once it
 * was added, so the operation that adds it is sent first, with the same key; one that is there already may not be added,
 * so that it is removed first; a lock is closed before it is opened.
 */
export function prepared(context: CaseContext, draft: Draft): readonly Step[] {
  return [
    ...lockedFirst(context, draft),
    ...entryFirst(context, draft, 'present'),
    ...entryFirst(context, draft, 'absent'),
  ]
}

/** What opens a lock may be refused where nothing is locked. */
function lockedFirst(context: CaseContext, draft: Draft): readonly Step[] {
  const locker = lockerOf(context.api, draft.endpoint.id)
  if (!locker || locker === draft.endpoint) return []
  return [
    { do: 'send', as: 'locked', draft: aboutSame(bareDraft(locker, context.world), draft), by: 'permitted' },
  ]
}

/** What closes the lock that an operation opens. */
const lockerOf: (api: Api, opener: string) => Endpoint | undefined = keptBy((api, opener) =>
  api.endpoints.find(({ relations }) =>
    relations.some(each => each.kind === 'locks' && each.until === opener),
  ),
)

function entryFirst(context: CaseContext, draft: Draft, entry: 'present' | 'absent'): readonly Step[] {
  const isThis = (effect: Effect, what: string): boolean =>
    'entry' in effect.value && effect.value.entry === what
  const needed = writeEffectsOf(draft.endpoint).find(
    effect => effect.key && (entry === 'present' ? !isThis(effect, 'present') : isThis(effect, 'present')),
  )
  const maker = needed && makerOf(context.api, draft.endpoint, needed, effect => isThis(effect, entry))
  if (!needed?.key || !maker) return []
  const keys = maker.effect.key ?? []
  const filled = keys.reduce(
    (made, place, index) => {
      const from = needed.key?.[index]
      const value: DraftValue | undefined = from === undefined ? undefined : draft.values[from]
      return draftWith(made, { place, value })
    },
    bareDraft(maker.endpoint, context.world),
  )
  return [{ do: 'send', as: `prepared ${entry}`, draft: aboutSame(filled, draft), by: 'permitted' }]
}

/** A request, preceded by what it needs. */
export const sending = (context: CaseContext, as: string, draft: Draft, often?: 'once'): readonly Step[] => {
  const needed = prepared(context, draft)
  const once = often === 'once' && needed.length === 0 ? ({ once: true } as const) : {}
  return [
    ...needed,
    { do: 'send', as, draft, by: 'permitted', ...once, elsewise: otherStates(context, draft) },
  ]
}

/**
 * The other operation that adds, or removes, entries with the same key: as many places, which name the same kinds of
 * things.
 */
function makerOf(
  api: Api,
  user: Endpoint,
  needed: Effect,
  isMaking: (effect: Effect) => boolean,
): { readonly endpoint: Endpoint; readonly effect: Effect } | undefined {
  const kinds = kindsOf(user, needed)
  for (const endpoint of api.endpoints) {
    const effect = writeEffectsOf(endpoint).find(isMaking)
    if (effect && endpoint !== user && kindsOf(endpoint, effect) === kinds) return { endpoint, effect }
  }
  return undefined
}

const kindsOf = (endpoint: Endpoint, { key = [] }: Effect): string =>
  key.map(place => endpoint.marks[place]?.names ?? '').join(' ')

/** The same subject in both requests. */
function aboutSame(made: Draft, like: Draft): Draft {
  const from = subjectOf(like.endpoint)
  const to = subjectOf(made.endpoint)
  return from === undefined || to === undefined
    ? made
    : draftWith(made, { place: to, value: like.values[from] })
}

const subjectOf = ({ marks }: Endpoint): string | undefined =>
  Object.entries(marks).find(([, { subject }]) => subject)?.[0]

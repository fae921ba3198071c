import type { Step } from '../../contracts/model/claim.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Effect } from '../../contracts/model/relation.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { draftWith, sameDraft } from '../../fixtures/requests/index.ts'
import { effectsOf, writeEffectsOf } from '../../fixtures/state/relations.ts'
import { setsState } from './other-states.ts'

/**
 * The requests that an endpoint's cases are made from, and the same two with values further on, which name other entries.
 */
export interface Drafts {
  readonly bare: Draft
  readonly full: Draft
  readonly furtherBare: Draft
  readonly furtherFull: Draft
}

/**
 * A trace has to be able to show (RULES, more 7): the entry that a request says something of has the opposite said of it
 * before, and where a request adds an entry another one is there already, named by no more than it must. What it says of
 * the subject itself is said otherwise before, unless the subject is known to be otherwise.
 */
export const opposed = (drafts: Drafts): readonly Step[] => [
  ...keyedEffects(drafts.full).flatMap(effect => opposing(drafts, effect).map(draft => sent(draft))),
  ...otherwise(drafts).map(draft => ({ ...sent(draft), opposing: drafts.full })),
]

const sent = (draft: Draft) =>
  ({ do: 'send', as: 'opposed', draft, by: 'permitted', forClosing: true }) as const

/** Where a request brings about a state besides, that state shows; what is new at each send shows anyway. */
function otherwise({ bare, full, furtherFull }: Drafts): readonly Draft[] {
  const { endpoint } = full
  if (setsState(endpoint)) return []
  const written = writeEffectsOf(endpoint).flatMap(({ key, value }) =>
    key === undefined && 'from' in value ? [value.from] : [],
  )
  const isNew = (place: Place): boolean => endpoint.marks[place]?.unique === true
  const usual = written
    .filter(isNew)
    .reduce((made, place) => draftWith(made, { place, value: bare.values[place] }), full)
  const turned = written
    .filter(place => !isNew(place))
    .reduce((made, place) => draftWith(made, { place, value: furtherFull.values[place] }), usual)
  return sameDraft(turned, usual) ? [] : [turned]
}

function opposing({ bare, full, furtherBare, furtherFull }: Drafts, effect: Keyed): readonly Draft[] {
  if ('from' in effect.value) {
    const place = effect.value.from
    const turned = draftWith(full, { place, value: furtherFull.values[place] })
    return sameDraft(turned, full) ? [] : [turned]
  }
  const isAdded = 'entry' in effect.value && effect.value.entry === 'present'
  return isAdded && !sameDraft(elsewhere(bare, furtherBare), bare) ? [furtherBare] : []
}

/**
 * The request about an entry of which nothing was said before, where what it says of it stands at the place: what is wrong
 * there may be carried out as either. The request itself where the bare one speaks of another entry anyway.
 */
export function aboutUntouched({ bare, full, furtherFull }: Drafts, place: Place): Draft {
  const isSaidThere = keyedEffects(full).some(({ value }) => 'from' in value && value.from === place)
  return isSaidThere && sameDraft(elsewhere(full, bare), full) ? elsewhere(full, furtherFull) : full
}

/** The request about the entry that another one names. */
const elsewhere = (draft: Draft, other: Draft): Draft =>
  keyedEffects(draft)
    .flatMap(({ key }) => key)
    .reduce((made, place) => draftWith(made, { place, value: other.values[place] }), draft)

type Keyed = Effect & { readonly key: readonly Place[] }

/** What is written to entries of a collection, or adds and removes them. */
const keyedEffects = ({ endpoint }: Draft): readonly Keyed[] =>
  effectsOf(endpoint).filter((effect): effect is Keyed => effect.key !== undefined)

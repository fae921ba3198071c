import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import { keysOf } from './entry-keys.ts'
import { forbidden } from './stage-of-effects.ts'
import { valuesAt } from './values.ts'
import type { EntryWrite, Write } from './written.ts'
import { entryWritesOf, isTried, writesOf } from './written.ts'

const VALUES = 4

/** One request of a sequence, and the entity that it is about. */
export interface Move {
  readonly who: string
  readonly draft: Draft
}

/**
 * A seeded sequence of requests: the writing operations in any order, none again before all were there, about any entity of
 * the cast, with any of a few values.
 */
export function drawnMoves(
  context: CaseContext,
  cast: readonly string[],
  length: number,
  name: string,
): readonly Move[] {
  const turn = ({ id }: Endpoint): number => context.seedOf(`${name} ${id}`)
  const writers = context.api.endpoints
    .filter(endpoint => isWriter(context, endpoint))
    .toSorted((a, b) => turn(a) - turn(b))
  return Array.from({ length }, (_, index) => {
    const dice = (what: string, sides: number): number =>
      context.seedOf(`${name} ${index} ${what}`) % Math.max(1, sides)
    const endpoint = writers[index % writers.length]
    const who = cast[dice('entity', cast.length)]
    return endpoint && who !== undefined
      ? { who, draft: drawnDraft(context, endpoint, who, dice) }
      : undefined
  }).flatMap(move => (move ? [move] : []))
}

type Dice = (what: string, sides: number) => number

/** Whether an operation writes anything that may be written on this target. */
export const isWriter = (context: CaseContext, endpoint: Endpoint): boolean =>
  isTried(endpoint) &&
  !forbidden(context, endpoint) &&
  writesOf(endpoint).length + entryWritesOf(endpoint).length > 0

function drawnDraft(context: CaseContext, endpoint: Endpoint, who: string, dice: Dice): Draft {
  const bare = bareDraft(endpoint, context.world, who)
  const written = writesOf(endpoint).reduce(
    (draft, write) => withField(context, draft, write, bare, dice),
    bare,
  )
  return entryWritesOf(endpoint).reduce((draft, write) => withEntry(context, draft, write, dice), written)
}

/** A required field gets any value, an optional one is there every other time. */
function withField(
  context: CaseContext,
  draft: Draft,
  { endpoint, value }: Write,
  bare: Draft,
  dice: Dice,
): Draft {
  if (!('from' in value) || forbidden(context, endpoint, value.from)) return draft
  const isRequired = bare.values[value.from] !== undefined
  if (!isRequired && dice(`with ${value.from}`, 2) === 0) return draft
  const values = valuesAt(context, endpoint, value.from, VALUES)
  const chosen = values[dice(value.from, values.length)]
  return chosen ? draftWith(draft, { place: value.from, value: chosen }) : draft
}

function withEntry(context: CaseContext, draft: Draft, write: EntryWrite, dice: Dice): Draft {
  const keys = keysOf(context, write).filter(key => !key.includes(''))
  const key = keys[dice('entry', keys.length)]
  const named = write.key.reduce((left, place, index) => {
    const part = key?.[index]
    return part === undefined ? left : draftWith(left, { place, value: { json: part } })
  }, draft)
  if (!('from' in write.value)) return named
  const values = valuesAt(context, write.endpoint, write.value.from, 2)
  const chosen = values[dice(write.value.from, values.length)]
  return chosen ? draftWith(named, { place: write.value.from, value: chosen }) : named
}

import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { carrying } from './bring-about.ts'
import { adds, switchOf, toEntry } from './entries.ts'
import { keysOf } from './entry-keys.ts'
import type { Key } from './entry-keys.ts'
import { isWriter } from './moves.ts'
import type { Move } from './moves.ts'
import { closes, forbidden } from './stage-of-effects.ts'
import { domainAt } from './values.ts'
import { entryWritesOf, writesOf } from './written.ts'
import type { EntryWrite, Write } from './written.ts'

/**
 * With every switch and entry of everybody on, the first of them has all else written to it, or its switches turned off:
 * what strays meets what it can be seen on, which single writes leave to chance.
 */
export function settledMoves(
  context: CaseContext,
  cast: readonly string[],
  then: 'all-else' | 'off',
): readonly Move[] {
  const [first] = cast
  if (first === undefined) return []
  const writers = context.api.endpoints.filter(endpoint => isWriter(context, endpoint))
  const all = (of: (endpoint: Endpoint) => readonly Draft[], who: string): readonly Move[] =>
    writers.flatMap(of).map(draft => ({ who, draft }))
  const added = cast.flatMap(who => all(each => additions(context, each, who), who))
  const on = cast.flatMap(who => all(each => turns(context, each, who, ON), who))
  if (then === 'off') return [...added, ...on, ...all(each => turns(context, each, first, OFF), first)]
  const others = all(each => allElse(context, each, first), first)
  return [...added, ...on, ...others.toSorted((a, b) => rank(a.draft.endpoint) - rank(b.draft.endpoint))]
}

const ON = 0
const OFF = 1

/** Values come first, then locks, which would keep them out, then states: what was shut out may be refused more. */
const rank = (endpoint: Endpoint): number => {
  if (closes(endpoint)) return 1
  return writesOf(endpoint).some(({ value }) => 'constant' in value) ? 2 : 0
}

/** What switches on and what switches off, where a write is about no more than that. */
function sidesOf(context: CaseContext, { endpoint, value }: Write) {
  if (!('from' in value) || forbidden(context, endpoint, value.from)) return undefined
  const [on, off, more] = domainAt(context, endpoint, value.from) ?? []
  if (on === undefined || off === undefined || more !== undefined || stateOf(on) !== true) return undefined
  return { place: value.from, sides: [{ json: on }, { json: off }] as const }
}

function turns(
  context: CaseContext,
  endpoint: Endpoint,
  who: string,
  side: typeof ON | typeof OFF,
): readonly Draft[] {
  const switches = writesOf(endpoint).flatMap(write => sidesOf(context, write) ?? [])
  const turned = switches.reduce(
    (draft, { place, sides }) => draftWith(draft, { place, value: sides[side] }),
    bareDraft(endpoint, context.world, who),
  )
  const flags = entryWritesOf(endpoint).flatMap(write => {
    const values = switchOf(context, write)
    const keys = side === ON ? alikeKeys(context, write) : alikeKeys(context, write).slice(0, 1)
    return values ? keys.map(key => toEntry(context, write, key, values[side], who)) : []
  })
  return [...(switches.length > 0 ? [turned] : []), ...flags]
}

const additions = (context: CaseContext, endpoint: Endpoint, who: string): readonly Draft[] =>
  entryWritesOf(endpoint)
    .filter(adds)
    .flatMap(write => alikeKeys(context, write).map(key => toEntry(context, write, key, undefined, who)))

/** One entry, and another one whose last text begins with the first one's, where any text may name one. */
function alikeKeys(context: CaseContext, write: EntryWrite): readonly Key[] {
  const key = keysOf(context, write).at(0)
  const last = key?.at(-1)
  const place = write.key.at(-1)
  if (key === undefined || last === undefined || place === undefined) return []
  const kind = write.endpoint.marks[place]?.names
  const isListed = kind !== undefined && Array.isArray(context.world.known[kind])
  if (typeof last !== 'string' || isListed) return [key]
  const json = `${last}a`
  const isInside = zoneOfValue(write.endpoint, place, { json }, context.world) === 'inside'
  return isInside ? [key, [...key.slice(0, -1), json]] : [key]
}

function allElse(context: CaseContext, endpoint: Endpoint, who: string): readonly Draft[] {
  const writes = writesOf(endpoint).filter(
    write =>
      sidesOf(context, write) === undefined &&
      !('from' in write.value && forbidden(context, endpoint, write.value.from)),
  )
  return writes.length > 0 ? [carrying(context, endpoint, writes, 1, who)] : []
}

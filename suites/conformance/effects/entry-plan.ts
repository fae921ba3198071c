import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { CaseContext } from '../../engine/family.ts'
import { adds, entryWriters, flagOf, founderOf, removes, switchOf, toEntry } from './entries.ts'
import type { Key } from './entry-keys.ts'
import type { EntryWrite } from './written.ts'

/** One request, the entry that it names, and what that entry is afterwards. */
export interface Turn {
  readonly draft: Draft
  readonly key: number
  readonly becomes: Json
}

/** A way through the states of a few entries. */
export interface EntryPlan {
  /** Brings every entry into the state from which the turns start; whether these are accepted is not judged. */
  readonly before: readonly Draft[]
  readonly start: Json
  readonly turns: readonly Turn[]
}

/** Undefined where nothing is known that brings the entries into another state first. */
export function entryPlan(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
): EntryPlan | undefined {
  if ('from' in write.value) return flagPlan(context, write, keys)
  const opposite = entryWriters(context, write.property).find(adds(write) ? removes : adds)
  if (!opposite) return undefined
  const turns = keys.map((key, index) => ({
    draft: toEntry(context, write, key),
    key: index,
    becomes: adds(write) ? 'present' : 'absent',
  }))
  const founded = keys.map(key => toEntry(context, opposite, key))
  return {
    before: removes(write) ? [...founded, ...flagged(context, opposite, keys)] : founded,
    start: adds(write) ? 'absent' : 'present',
    turns,
  }
}

/** What is said of an entry is no reason to keep it: of the first one something is. */
function flagged(context: CaseContext, founder: EntryWrite, keys: readonly Key[]): readonly Draft[] {
  const flag = flagOf(context, founder)
  const [on] = (flag && switchOf(context, flag)) ?? []
  return flag && on ? keys.slice(0, 1).map(key => toEntry(context, flag, key, on)) : []
}

/** On one after the other, the first one off again, twice, and the second on again. */
function flagPlan(context: CaseContext, write: EntryWrite, keys: readonly Key[]): EntryPlan | undefined {
  const pair = switchOf(context, write)
  if (!pair) return undefined
  const [on, off] = pair
  const founder = founderOf(context, write)
  const turn = (key: number, value: DraftValue): Turn => ({
    draft: toEntry(context, write, keys[key] ?? [], value),
    key,
    becomes: 'json' in value ? value.json : null,
  })
  return {
    before: [
      ...(founder ? keys.map(key => toEntry(context, founder, key)) : []),
      ...keys.map(key => toEntry(context, write, key, off)),
    ],
    start: 'json' in off ? off.json : null,
    turns: [...keys.map((_, index) => turn(index, on)), turn(0, off), turn(0, off), turn(1, on)],
  }
}

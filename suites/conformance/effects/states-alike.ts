import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { oppositeState } from '../../oracles/same-state.ts'
import { oneList, placeOf, textsOf } from './listed-entries.ts'
import type { Entry } from './listed-entries.ts'

/** Those of whom one alone was switched off. */
export interface OneOff {
  readonly on: readonly [string, string]
  readonly off: string
}

/**
 * Whether another form of a list shows on of who was switched off what the plain list shows off, where that is on of
 * those who were not.
 */
export function statesAlike(
  context: CaseContext,
  results: Results,
  [first, second]: readonly [string, string],
  { on, off }: OneOff,
): Verdict {
  const [one, other] = [oneList(context, results, first), oneList(context, results, second)]
  const ids = textsOf(results, [...on, off], 'id')
  const differing = one && other && ids ? opposite(one.entries, other.entries, ids) : undefined
  return other && differing
    ? oppositeState(differing.own, differing.shown, second, other.page)
    : { kind: 'holds' }
}

/** Of the last of these ids the first state that the other list shows the other way round. */
export function opposite(
  one: readonly Entry[],
  other: readonly Entry[],
  ids: readonly string[],
): { readonly own: string; readonly shown: string } | undefined {
  const idAt = placeOf(one, ids)
  if (idAt === undefined) return undefined
  const of = (entries: readonly Entry[], id: string | undefined) =>
    entries.find(entry => entry.get(idAt) === id)
  const there = of(other, ids.at(-1))
  const theirs = ids.slice(0, -1).map(id => of(one, id))
  for (const [at, own] of of(one, ids.at(-1)) ?? []) {
    const shown = there?.get(at)
    const isOn = (text: string | undefined): boolean => text !== undefined && stateOf(text) === true
    if (stateOf(own) === false && theirs.every(entry => isOn(entry?.get(at))) && isOn(shown))
      return { own: `${own} at ${at}`, shown: String(shown) }
  }
  return undefined
}

import type { Case, Chosen, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import { open, without } from '../../oracles/filtered.ts'
import type { Row } from '../../oracles/filtered.ts'
import { filteredTogether } from '../../oracles/filtered-together.ts'
import { ALL, foundBy, readAll, widest } from './asked-lists.ts'
import { askedFor, isLikely, othersOf, valuesFrom, written } from './filter-values.ts'
import type { Filter } from './filter-values.ts'
import { isAccepted } from './seen.ts'
import { send } from './steps.ts'
import { askedBatch } from './telling-entries.ts'

type Pair = readonly [Filter, Filter]

/**
 * One filter beside another one, with values that some entries have: both together, then each alone. Where all that one
 * finds the other one finds too, a third request tells whether an entry has to pass both.
 */
export function besideCase(context: CaseContext, endpoint: Endpoint, pair: Pair): Case {
  const [first, second] = pair
  const [a, b] = [`${first.by} beside ${second.by}`, `${second.by} beside ${first.by}`]
  const names = { values: a, both: `both ${a}`, first: `only ${a}`, second: `only ${b}`, apart: `apart ${a}` }
  const all = widest(context, endpoint)
  const asking = (draft: Draft, filter: Filter, property: string): Draft =>
    draftWith(draft, { place: filter.by, value: { of: names.values, property } })
  const apart = asking(asking(all, first, OTHER_FIRST), second, OTHER_SECOND)
  return {
    says: `${first.by} beside ${second.by}`,
    batch: askedBatch(context, endpoint),
    steps: [
      readAll(all),
      { do: 'choose', as: names.values, from: results => chosenFrom(context, endpoint, results, pair) },
      send(names.both, asking(asking(all, first, FIRST), second, SECOND)),
      ...inOrder(
        first,
        send(names.first, asking(all, first, FIRST)),
        send(names.second, asking(all, second, SECOND)),
      ),
      {
        do: 'send',
        as: names.apart,
        draft: apart,
        by: 'permitted',
        ifChosen: { of: names.values, property: OTHER_FIRST },
      },
    ],
    judge: results => judge(context, results, pair, names),
  }
}

/** A search is read first: what it lacks is known to be there still when the other filter finds it. */
const inOrder = (first: Filter, one: Step, other: Step): readonly Step[] =>
  first.how === 'search' ? [one, other] : [other, one]

const [FIRST, SECOND, OTHER_FIRST, OTHER_SECOND] = ['first', 'second', 'other first', 'other second']

function chosenFrom(
  context: CaseContext,
  endpoint: Endpoint,
  results: Results,
  [first, second]: Pair,
): Chosen | string {
  const [all] = foundBy(context, results, [ALL]) ?? []
  if (!all) return 'the list could not be read'
  const ones = valuesFrom(context, endpoint, first, all.rows)
  const others = valuesFrom(context, endpoint, second, all.rows)
  const tried = ones.flatMap(one =>
    others.map(other => ({ one, other, ...sidesOf([first, second], [one, other], all.rows) })),
  )
  const apart = tried.find(({ onlyFirst, onlySecond }) => onlyFirst && onlySecond)
  if (apart) return { [FIRST]: written(first, apart.one), [SECOND]: written(second, apart.other) }
  const within = tried.flatMap(({ one, other, onlyFirst, onlySecond }) => {
    if (onlyFirst === onlySecond) return []
    const [inner, asked] = onlySecond ? ([second, one] as const) : ([first, other] as const)
    const found = all.rows.filter(row => isLikely(askedFor(onlySecond ? first : second, asked), row))
    const third = [...(onlySecond ? others : ones), ...othersOf(context, endpoint, inner)].find(value =>
      found.some(row => !isLikely(askedFor(inner, value), row)),
    )
    return third === undefined ? [] : [{ one, other, third, onlySecond }]
  })[0]
  if (!within) return `no two entries are known that ${first.by} and ${second.by} tell apart`
  const { one, other, third, onlySecond } = within
  return {
    [FIRST]: written(first, one),
    [SECOND]: written(second, other),
    [OTHER_FIRST]: written(first, onlySecond ? one : third),
    [OTHER_SECOND]: written(second, onlySecond ? third : other),
  }
}

/** Whether there is an entry that only the first filter lets through, and one that only the second does. */
function sidesOf([first, second]: Pair, [one, other]: readonly [Json, Json], rows: readonly Row[]) {
  const sides = rows.map(row => [isLikely(askedFor(first, one), row), isLikely(askedFor(second, other), row)])
  return {
    onlyFirst: sides.some(([byFirst, bySecond]) => byFirst && !bySecond),
    onlySecond: sides.some(([byFirst, bySecond]) => bySecond && !byFirst),
  }
}

interface Names {
  readonly values: string
  readonly both: string
  readonly first: string
  readonly second: string
  readonly apart: string
}

function judge(context: CaseContext, results: Results, pair: Pair, names: Names): Verdict {
  const found = foundBy(context, results, [ALL, names.both, names.first, names.second])
  const [all, both, one, other] = found ?? []
  if (!all || !both || !one || !other) return open('the list could not be read with each of the filters')
  const valueOf = (property: string): Json => results.property(names.values, property) ?? null
  const [first, second] = pair
  return filteredTogether({
    all,
    both,
    alone: [
      { ...one, filter: askedFor(first, valueOf(FIRST)) },
      { ...other, filter: askedFor(second, valueOf(SECOND)) },
    ],
    isEachNeeded: isEachNeeded(context, results, names, valueOf),
  })
}

/** Whether the third request left out what the filter that it shares with the others finds alone. */
function isEachNeeded(
  context: CaseContext,
  results: Results,
  names: Names,
  valueOf: (property: string) => Json,
): boolean {
  if (valueOf(OTHER_FIRST) === null || !isAccepted(context, results.exchange(names.apart))) return false
  const isFirstShared = JSON.stringify(valueOf(OTHER_FIRST)) === JSON.stringify(valueOf(FIRST))
  const [shared, apart] =
    foundBy(context, results, [isFirstShared ? names.first : names.second, names.apart]) ?? []
  return (
    shared !== undefined &&
    apart !== undefined &&
    apart.isWhole &&
    without(shared.rows, apart.rows).length > 0
  )
}

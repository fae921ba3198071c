import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import { eachValueCounts, keepsOut, mindsNoCase, open, reachesLimit } from '../../oracles/filtered.ts'
import type { Found, Row } from '../../oracles/filtered.ts'
import { ALL, foundBy, readAll, widest } from './asked-lists.ts'
import { areTaken, askedFor, isLikely, isTaken, valuesFrom } from './filter-values.ts'
import type { Filter } from './filter-values.ts'
import { eitherHolds, otherwiseWritten } from './list-styles.ts'
import { allHold } from './seen.ts'
import { send } from './steps.ts'
import { askedBatch } from './telling-entries.ts'

/** What a filter is asked for by itself. */
interface Trial {
  readonly says: string
  /** What stands at its place, request by request; a text says why nothing can be asked for. */
  readonly values: (rows: readonly Row[]) => readonly Json[] | string
  readonly requests: number
  readonly judge: (all: Found, found: readonly Found[], values: readonly Json[]) => Verdict
  /** The first request again, with its list in the other way of writing it: it is enough that one of them does. */
  readonly mayBeWrittenOtherwise?: true
}

/** What the document says of a filter besides that it is one: each is a case of its own. */
export const aloneCases = (context: CaseContext, endpoint: Endpoint, filter: Filter): readonly Case[] =>
  trialsOf(context, endpoint, filter).map(trial => trialCase(context, endpoint, filter, trial))

/** Whether there is anything that a filter can be asked for by itself. */
export const isAskedAlone = ({ how, several, anyCase }: Filter): boolean =>
  how === 'exactly' || how === 'at-most' || how === 'at-least' || several === true || anyCase === true

function trialsOf(context: CaseContext, endpoint: Endpoint, filter: Filter): readonly Trial[] {
  const values = (rows: readonly Row[]): readonly Json[] => valuesFrom(context, endpoint, filter, rows)
  const { how, several, anyCase } = filter
  return [
    ...(how === 'exactly' ? [beginning(context, endpoint, filter)] : []),
    ...(how === 'at-most' || how === 'at-least' ? [limit(filter, values)] : []),
    ...(several ? [severalValues(context, endpoint, filter, values)] : []),
    ...(anyCase ? [eitherCase(context, endpoint, filter, values)] : []),
  ]
}

const FEWEST_LETTERS = 4

/** What another value begins with is another value. */
const beginning = (context: CaseContext, endpoint: Endpoint, filter: Filter): Trial => ({
  says: 'the beginning of a value is another value',
  requests: 1,
  values: rows => {
    const shown = valuesFrom(context, endpoint, filter, rows).filter(value => typeof value === 'string')
    const begun = shown
      .filter(value => value.length >= FEWEST_LETTERS)
      .map(value => value.slice(0, -1))
      .find(
        text =>
          text === text.trim() &&
          isTaken(context, endpoint, filter, text) &&
          !rows.some(row => isLikely(askedFor(filter, text), row)),
      )
    return begun === undefined ? 'no entry has a value that can be shortened' : [begun]
  },
  judge: (_, [found], [value]) => (found ? keepsOut(askedFor(filter, value ?? null), found) : open(UNREAD)),
})

const limit = (filter: Filter, valuesOf: (rows: readonly Row[]) => readonly Json[]): Trial => ({
  says: 'what lies beyond the limit is left out, and what lies at it is listed where that is said',
  requests: 1,
  values: rows => {
    const [value] = valuesOf(rows).filter(each => rows.some(row => !isLikely(askedFor(filter, each), row)))
    return value === undefined ? 'no entry lies beyond another one' : [value]
  },
  judge: (all, [found], [value]) => {
    if (!found) return open(UNREAD)
    const asked = askedFor(filter, value ?? null)
    return allHold([keepsOut(asked, found), ...(filter.inclusive ? [reachesLimit(asked, all, found)] : [])])
  },
})

const severalValues = (
  context: CaseContext,
  endpoint: Endpoint,
  filter: Filter,
  valuesOf: (rows: readonly Row[]) => readonly Json[],
): Trial => ({
  says: 'of two values each counts',
  mayBeWrittenOtherwise: true,
  requests: 3,
  values: rows => {
    const [one, other] = valuesOf(rows)
    if (one === undefined || other === undefined) return 'the entries have no two values'
    const isInside = areTaken(context, endpoint, filter, [one, other])
    return isInside ? [[one, other], [one], [other]] : 'no two values may be asked for'
  },
  judge: (all, [both, one, other], [, first = null, second = null]) =>
    both && one && other
      ? eachValueCounts(all, both, [
          { ...one, filter: askedFor(filter, first) },
          { ...other, filter: askedFor(filter, second) },
        ])
      : open(UNREAD),
})

const eitherCase = (
  context: CaseContext,
  endpoint: Endpoint,
  filter: Filter,
  valuesOf: (rows: readonly Row[]) => readonly Json[],
): Trial => ({
  says: 'upper and lower case find the same',
  requests: 2,
  values: rows => {
    const word = valuesOf(rows).find(value => swapped(value) !== value)
    if (word === undefined || !isTaken(context, endpoint, filter, swapped(word)))
      return 'no word has two cases'
    return [word, swapped(word)]
  },
  judge: (_, [found, other]) => (found && other ? mindsNoCase(found, other) : open(UNREAD)),
})

const swapped = (value: Json): string =>
  String(value).replaceAll(/[A-Za-z]/g, letter =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )

const UNREAD = 'the list could not be read with the filter'

function trialCase(context: CaseContext, endpoint: Endpoint, filter: Filter, trial: Trial): Case {
  const all = widest(context, endpoint)
  const chosen = `${filter.by}: ${trial.says}`
  const names = numbersOf(trial).map(index => `${chosen} ${index}`)
  const drafts = numbersOf(trial).map((index): Draft =>
    draftWith(all, { place: filter.by, value: { of: chosen, property: String(index) } }),
  )
  const choose: Step = {
    do: 'choose',
    as: chosen,
    from: results => {
      const values = trial.values(foundBy(context, results, [ALL])?.[0]?.rows ?? [])
      return typeof values === 'string' ? values : Object.fromEntries(values.entries())
    },
  }
  const otherwise = drafts
    .slice(0, trial.mayBeWrittenOtherwise ? 1 : 0)
    .flatMap(draft => otherwiseWritten(context, draft, filter.by))
  return {
    says: trial.says,
    batch: askedBatch(context, endpoint),
    steps: [
      readAll(all),
      choose,
      ...drafts.map((draft, index) => send(names[index] ?? '', draft)),
      ...otherwise.map(draft => send(`${chosen} otherwise`, draft)),
    ],
    judge: results => {
      const judgedBy = (first: readonly string[]): Verdict =>
        judgeTrial(context, results, trial, { chosen, names: [...first, ...names.slice(first.length)] })
      return eitherHolds(
        judgedBy([]),
        otherwise.length > 0 ? () => judgedBy([`${chosen} otherwise`]) : undefined,
      )
    },
  }
}

const numbersOf = ({ requests }: Trial): readonly number[] =>
  Array.from({ length: requests }, (_, index) => index)

function judgeTrial(
  context: CaseContext,
  results: Results,
  trial: Trial,
  { chosen, names }: { readonly chosen: string; readonly names: readonly string[] },
): Verdict {
  const [all, ...found] = foundBy(context, results, [ALL, ...names]) ?? []
  if (!all) return open(UNREAD)
  const values = numbersOf(trial).map(index => results.property(chosen, String(index)) ?? null)
  return trial.judge(all, found, values)
}

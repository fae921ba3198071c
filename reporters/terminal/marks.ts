import type { Outcome, OutcomeKind } from '../../contracts/model/outcome.ts'
import type { Paint } from '../layout/paint.ts'

/** From the mildest to the worst. */
const ladder: readonly OutcomeKind[] = ['held', 'known', 'unsteady', 'inconclusive', 'broken', 'error']

const signs: { readonly [Kind in OutcomeKind]: string } = {
  held: '✓',
  known: '=',
  unsteady: '~',
  inconclusive: '?',
  broken: '✗',
  error: '!',
}

const colours: { readonly [Kind in OutcomeKind]: keyof Paint } = {
  held: 'good',
  known: 'quiet',
  unsteady: 'doubtful',
  inconclusive: 'doubtful',
  broken: 'bad',
  error: 'bad',
}

/** The worst way in which any of these ended; `undefined` where there is none. */
export const worstOf = (outcomes: readonly Outcome[]): OutcomeKind | undefined =>
  ladder.findLast(kind => outcomes.some(each => each.kind === kind))

export const markOf = (kind: OutcomeKind | undefined, paint: Paint): string =>
  kind === undefined ? paint.quiet('·') : paint[colours[kind]](signs[kind])

/** What the marks mean, those that occur only. */
export function legend(outcomes: readonly Outcome[], paint: Paint): string {
  const kinds = ladder.filter(kind => outcomes.some(each => each.kind === kind))
  return [
    ...kinds.map(kind => `${markOf(kind, paint)} ${kind}`),
    `${markOf(undefined, paint)} nothing to try`,
  ].join('  ')
}

/** `3 broken, 1 inconclusive, 20 held`: the worst first. */
export function tally(outcomes: readonly Outcome[]): string {
  return ladder
    .toReversed()
    .map(kind => ({ kind, count: outcomes.filter(each => each.kind === kind).length }))
    .filter(each => each.count > 0)
    .map(each => `${each.count} ${each.kind}`)
    .join(', ')
}

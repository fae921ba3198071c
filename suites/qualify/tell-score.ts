import type { Score } from './judge-fault.ts'
import { table } from './table.ts'

/** So many of the costliest faults are listed. */
const COSTLIEST = 10
/** So many claims are listed of those that turned red unexpectedly. */
const SHOWN = 12

/** What was wrong with the faults that were missed, or that turned red what nobody expects: a paragraph each. */
export const troubles = (scores: readonly Score[]): readonly string[] => scores.flatMap(troubleOf)

function troubleOf(score: Score): readonly string[] {
  const { fault, caught, silent, unexpected, errors, red } = score
  const lines = [
    ...(caught
      ? []
      : [
          `  missed: ${silent.length > 0 ? `${some(silent)} stayed silent` : 'nothing turned red'}${red.length > 0 ? `; red were ${some(red)}` : ''}`,
        ]),
    ...(unexpected.length > 0 ? [`  neither named nor allowed: ${some(unexpected)}`] : []),
    ...errors.map(error => `  error: ${error}`),
  ]
  return lines.length === 0
    ? []
    : [`${fault.id} (${fault.api}.${fault.endpoint}, ${fault.class}): ${fault.story}`, ...lines]
}

const some = (claims: readonly string[]): string =>
  claims.length > SHOWN
    ? `${claims.slice(0, SHOWN).join(' ')} and ${claims.length - SHOWN} more`
    : claims.join(' ')

/** How many faults of each class and API were caught, and how soon. */
export function byClass(scores: readonly Score[]): readonly string[] {
  const classes = [...new Set(scores.map(({ fault }) => fault.class))].toSorted()
  const rows = classes.map(each =>
    rowOf(
      each,
      scores.filter(({ fault }) => fault.class === each),
    ),
  )
  return table(['class', 'faults', 'caught', 'median', '90 %'], [...rows, rowOf('all', scores)])
}

function rowOf(name: string, scores: readonly Score[]): readonly string[] {
  const firsts = scores
    .flatMap(({ caught, first }) => (caught && first !== undefined ? [first] : []))
    .toSorted((a, b) => a - b)
  return [
    name,
    String(scores.length),
    `${scores.filter(({ caught }) => caught).length} (${percent(scores)})`,
    String(quantile(firsts, 0.5) ?? '-'),
    String(quantile(firsts, 0.9) ?? '-'),
  ]
}

const percent = (scores: readonly Score[]): string =>
  `${((100 * scores.filter(({ caught }) => caught).length) / Math.max(1, scores.length)).toFixed(1)} %`

/** The smallest value that so large a share does not exceed. */
const quantile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]

/** The faults that cost most requests until they were found. */
export function costliest(scores: readonly Score[]): readonly string[] {
  const found = scores
    .filter(({ first }) => first !== undefined)
    .toSorted((a, b) => (b.first ?? 0) - (a.first ?? 0))
  return table(
    ['fault', 'first', 'in all', 's'],
    found
      .slice(0, COSTLIEST)
      .map(({ fault, first, requests, seconds }) => [
        fault.id,
        String(first),
        String(requests),
        seconds.toFixed(1),
      ]),
  )
}

import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Difference } from '../../contracts/model/snapshot.ts'

/** Nothing moved between two snapshots; `direction` says what was to leave no trace. */
export function unchanged(
  differences: readonly Difference[],
  expected: string,
  direction: string,
  exchange?: Exchange,
): Verdict {
  const [first] = differences
  if (!first) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'unchanged',
    direction,
    expected,
    observed: differences.slice(0, 5).map(differenceInWords).join('; '),
    ...(exchange && { exchange }),
  }
}

export function differenceInWords({ read, place, before, after }: Difference): string {
  return `${read} showed ${list(before)} at ${place || 'the entity itself'}, then ${list(after)}`
}

const list = (shown: readonly unknown[]): string => {
  if (shown.length === 0) return 'nothing'
  const text = shown.map(value => JSON.stringify(value)).join(', ')
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}

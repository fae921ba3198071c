import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** An answer may take so many times as long as the median of its fellows before it is far slower than they are. */
const FAR = 10

/** One reply far slower than its fellows, and slower than the profile's limit. */
export function answersInTime(
  exchange: Exchange,
  slowMs: number,
  memory: Map<string, unknown>,
): Verdict | undefined {
  if (!exchange.response) return undefined
  const durations = durationsOf(memory)
  const isSlow = exchange.durationMs >= slowMs && exchange.durationMs >= FAR * median(durations)
  if (durations.length < 50) durations.push(exchange.durationMs)
  if (!isSlow) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'answers-in-time',
    direction: 'slow',
    expected: `an answer within ${slowMs} ms`,
    observed: 'it took longer, and far longer than its fellows',
    exchange,
  }
}

const median = (durations: readonly number[]): number =>
  durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0

function durationsOf(memory: Map<string, unknown>): number[] {
  const known = memory.get('durations')
  if (Array.isArray(known)) return known
  const fresh: number[] = []
  memory.set('durations', fresh)
  return fresh
}

import type { Ambiguity } from '../model/reading.ts'

/** What an ambiguity means, whatever its rule and its words: equal texts mean equal readings of one place. */
export function meaning({ at, alternatives }: Ambiguity): string {
  return JSON.stringify([at, alternatives], (key, value: unknown) => (key === 'says' ? undefined : value))
}

import { keptForText } from './kept.ts'

/** The words that a name is made of, in small letters: `statisticPrimaryOption`, `statistic_primary_option` alike. */
export const wordsOf: (name: string) => readonly string[] = keptForText(name =>
  name
    .split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)
    .filter(word => word !== '')
    .map(word => word.toLowerCase()),
)

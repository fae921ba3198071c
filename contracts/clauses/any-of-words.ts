/** Finds any of these words in prose, whatever their case; each text holds several, `|` between them. */
export const anyOfWords = (...words: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${words.join('|')})\\b`, 'i')

import { InvalidArgumentError } from 'commander'
import { closestWord } from '../../fixtures/targets/closest-word.ts'

/** Reads a whole number from `least` on. */
export function wholeNumber(least: number): (text: string) => number {
  return text => {
    const value = Number(text)
    if (/^-?\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value
    throw new InvalidArgumentError(`Give a whole number from ${least} on.`)
  }
}

/** Reads one of the words. */
export function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word {
  return text => {
    const word = words.find(each => each === text)
    if (word !== undefined) return word
    const meant = closestWord(text, words)
    throw new InvalidArgumentError(
      meant === undefined ? `Give one of ${words.join(', ')}.` : `Did you mean ${meant}?`,
    )
  }
}

/** Reads a day as `YYYY-MM-DD`. */
export function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  )
    return text
  throw new InvalidArgumentError('Give a day as YYYY-MM-DD.')
}

/** Gathers a flag that may stand several times into one text, separated by commas. */
export function gathered(text: string, before: string | undefined): string {
  return before === undefined ? text : `${before},${text}`
}

/** Not empty: an empty word is most often an unset variable of the shell. */
export function nonEmpty(text: string): string {
  if (text.trim() !== '') return text
  throw new InvalidArgumentError('It is empty: is a variable of the shell not set?')
}

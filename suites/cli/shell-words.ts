import { WrongInput } from './wrong-input.ts'

const part = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)|(\s+)/gsy

/** The words of a POSIX shell line that expands nothing: quotes and backslashes only. */
export function shellWords(line: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let read = 0
  for (const [text, single, double, escaped, plain, blank] of line.matchAll(part)) {
    read += text.length
    if (blank === undefined)
      word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '')
    else if (word !== undefined) {
      words.push(word)
      word = undefined
    }
  }
  if (read < line.length) throw new WrongInput(`A quote is not closed in: ${line}`)
  return word === undefined ? words : [...words, word]
}

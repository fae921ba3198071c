/**
 * A shell command over several lines, joined by backslashes so that it can be copied as it stands. It is broken only
 * between words, an option stays with its value, and nothing inside quotes is touched: a longer word is left long.
 */
export function commandLines(command: string, columns: number, indent: string): readonly string[] {
  const room = columns - ' \\'.length
  const lines: string[] = []
  let current = indent
  for (const group of groupsOf(wordsOf(command))) {
    const longer = current.trim() === '' ? `${current}${group}` : `${current} ${group}`
    if (current.trim() !== '' && longer.length > room) {
      lines.push(current)
      current = `${indent}  ${group}`
    } else {
      current = longer
    }
  }
  lines.push(current)
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line))
}

/** Options that start with a dash are joined with the word that follows, unless it is an option too. */
function groupsOf(words: readonly string[]): readonly string[] {
  const groups: string[] = []
  let option: string | undefined
  for (const word of words) {
    const isOption = /^--?[a-zA-Z]/.test(word)
    if (option !== undefined && !isOption) groups.push(`${option} ${word}`)
    else groups.push(...(option === undefined ? [] : [option]), ...(isOption ? [] : [word]))
    option = isOption ? word : undefined
  }
  return option === undefined ? groups : [...groups, option]
}

const word = /(?:\$'(?:[^'\\]|\\[^])*'|'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^\n]|[^\s'"\\])+/g

/**
 * Words as a POSIX shell tells them apart, quotes included; a backslash at a line's end joins lines. A command with a
 * quote that is never closed is one word.
 */
function wordsOf(command: string): readonly string[] {
  const between = command.replace(word, '')
  return /^(?:\s|\\\n)*$/.test(between) ? (command.match(word) ?? []) : [command]
}

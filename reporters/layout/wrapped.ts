/**
 * Breaks text between words so that no line is longer than `columns`, indentation included; a word that is longer stands
 * on a line of its own. The first line has no indentation: it follows what its caller put there.
 */
export function wrapped(text: string, columns: number, indent: string): string {
  const room = Math.max(20, columns - indent.length)
  return text
    .split('\n')
    .flatMap(line => broken(line, room))
    .join(`\n${indent}`)
}

function broken(line: string, room: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/ +/)) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && longer.length > room) {
      lines.push(current)
      current = word
    } else {
      current = longer
    }
  }
  return [...lines, current]
}

/** A label and its text, which is wrapped beside it: `  expected  a refusal`. */
export function labelled(label: string, text: string, columns: number): string {
  const head = `  ${label.padEnd(labelWidth)}`
  return head + wrapped(text, columns, ' '.repeat(head.length))
}

/** As `labelled`, for text that nobody copies (a reply's body): words that are longer than a line are cut. */
export function labelledAndCut(label: string, text: string, columns: number): string {
  const room = Math.max(20, columns - labelWidth - 2)
  const cut = text.replace(new RegExp(`\\S{${room}}(?=\\S)`, 'gu'), '$& ')
  return labelled(label, cut, columns)
}

const labelWidth = 10

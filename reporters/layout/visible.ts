const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu

/**
 * Text of a target as it may be shown: control characters, which could steer a terminal, marks that turn the writing
 * direction, and halves of surrogate pairs stand as escapes. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(unseen, character => {
    const code = character.charCodeAt(0)
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/** The text in one line: line ends and tabs stand as escapes too. */
export function visibleInLine(text: string): string {
  return visible(text).replaceAll('\r\n', '\\r\\n').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}

/** At most so many characters; what is cut is told by an ellipsis. */
export function clipped(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`
}

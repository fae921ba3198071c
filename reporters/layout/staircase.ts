import type { Paint } from './paint.ts'
import { clipped } from './visible.ts'

/** How many columns one mark takes. */
export const markWidth = 2

/**
 * The line that leads from a label at the left to the mark column with this index, drawn from the last column to the
 * first, so that no two lines cross: `──┐ │ │`.
 */
export function stair(index: number, columns: number, paint: Paint): string {
  const rest = ' │'.repeat(columns - index - 1)
  return paint.quiet(`${'──'.repeat(index)}─┐${rest}`)
}

/**
 * A label and its stair, where all stairs begin behind so many characters. A longer label takes from its own line as much
 * as is there, and is cut behind that.
 */
export function labelledStair(
  label: string,
  labelWidth: number,
  index: number,
  columns: number,
  paint: Paint,
): string {
  const room = labelWidth + index * markWidth
  const text = clipped(label, room).padEnd(labelWidth)
  const taken = [...text].length - labelWidth
  const rest = ' │'.repeat(columns - index - 1)
  return `${text} ${paint.quiet(`${'─'.repeat(index * markWidth - taken)}─┐${rest}`)}`
}

/** The lines of all columns, where a row has no marks of its own. */
export const stairsPassing = (columns: number, paint: Paint): string => paint.quiet(' │'.repeat(columns))

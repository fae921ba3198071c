import type { Paint } from './paint.ts'

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

/** The lines of all columns, where a row has no marks of its own. */
export const stairsPassing = (columns: number, paint: Paint): string => paint.quiet(' │'.repeat(columns))

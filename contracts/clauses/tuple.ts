import type { Schema } from '../model/schema.ts'

/** Whether each item of a list has a schema of its own, by its position. */
export const isTuple = (items: Schema | readonly Schema[]): items is readonly Schema[] => Array.isArray(items)

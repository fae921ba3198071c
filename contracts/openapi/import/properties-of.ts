import type { Schema } from '../../model/schema.ts'

/** The names of the members that an object's schema documents, those of all its parts included; none for anything else. */
export function propertiesOf(schema: Schema | undefined): readonly string[] {
  if (typeof schema !== 'object') return []
  const parts = (schema.allOf ?? []).flatMap(propertiesOf)
  return [...new Set([...Object.keys(schema.properties ?? {}), ...parts])]
}

import type { Schema, SchemaObject, TypeName } from '../../model/schema.ts'

/** A field as a page describes it in words. */
export interface ProseField {
  readonly name: string
  readonly type: TypeName
  readonly required: boolean
  readonly description: string
}

const types: readonly TypeName[] = ['string', 'number', 'integer', 'boolean', 'array', 'object']

export const typeNamed = (word: string): TypeName | undefined =>
  types.find(type => type === word.toLowerCase())

/** Lines without bullets and blanks around them, empty ones dropped. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.replace(/^[\s•*-]+/, '').trim())
    .filter(line => line !== '')
}

export function schemaOfField({ type, description }: ProseField): SchemaObject {
  return { type, ...(description !== '' && { description }) }
}

export function objectOf(fields: readonly ProseField[]): Schema {
  const required = fields.filter(field => field.required).map(({ name }) => name)
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map(field => [field.name, schemaOfField(field)])),
  }
}

import { parse } from 'yaml'
import type { Json, JsonObject } from '../../model/json.ts'
import { isObject } from '../../model/json.ts'
import { fromSwagger } from './from-swagger.ts'

/** Something that looks like an OpenAPI document and can't be read. */
export interface NotRead {
  readonly reason: string
}

const block = /^```+\s*(?:json|ya?ml)?[^\n]*\n([^]*?)^```+\s*$/gim

/**
 * The OpenAPI documents in a text (the text itself as JSON or YAML, or the code blocks of a Markdown page), all as
 * OpenAPI 3.
 */
export function openapiDocuments(text: string): readonly JsonObject[] | NotRead {
  const whole = read(text)
  const looksWhole = /^[\s{]*["']?(openapi|swagger)["']?\s*:/m.test(text) && withoutBlocks(text) === text
  if ('reason' in whole && looksWhole) return whole
  const parts = 'value' in whole && isDescription(whole.value) ? [whole.value] : blocksIn(text)
  return parts.map(part => ('swagger' in part ? fromSwagger(part) : part))
}

/** The text of a page without its code blocks. */
export function withoutBlocks(text: string): string {
  return text.replaceAll(block, '')
}

function blocksIn(text: string): readonly JsonObject[] {
  return [...text.matchAll(block)].flatMap(([, inner = '']) => {
    const found = read(inner)
    return 'value' in found && isDescription(found.value) ? [found.value] : []
  })
}

function isDescription(value: Json): value is JsonObject {
  return isObject(value) && ('openapi' in value || 'swagger' in value) && isObject(value['paths'])
}

function read(text: string): { readonly value: Json } | NotRead {
  try {
    const value: Json = /^\s*[{[]/.test(text) ? JSON.parse(text) : parse(text)
    return { value }
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

import type { Endpoint } from '../../model/endpoint.ts'
import { importApi } from './import-api.ts'
import type { ImportedApi } from './import-api.ts'

/** For tests: what an OpenAPI document of these paths, and of what stands beside them, describes. */
export function importedFrom(name: string, paths: object, beside: object = {}): ImportedApi {
  const document = { openapi: '3.0.3', info: { title: name, version: '1' }, paths, ...beside }
  const imported = importApi(JSON.stringify(document), `${name}.json`, name)
  if ('reason' in imported) throw new Error(imported.reason)
  return imported
}

/** The operations of such a document, in its order. */
export const operationsOf = (name: string, paths: object): readonly Endpoint[] =>
  importedFrom(name, paths).api.endpoints

/** A body or a reply of this schema, as a document has it. */
export const json = (schema: object | boolean) => ({ content: { 'application/json': { schema } } })

import type { JsonObject } from '../../model/json.ts'
import { isObject } from '../../model/json.ts'
import { listAt, objectAt, textAt } from './members-at.ts'

/** Where the first server of a document is, its variables with their defaults; it may be a path alone. */
export function serverOf(document: JsonObject): string | undefined {
  const [first] = listAt(document, 'servers')
  const url = isObject(first) ? textAt(first, 'url') : undefined
  if (!isObject(first) || url === undefined) return swaggerServer(document)
  const variables = objectAt(first, 'variables')
  return url
    .replace(/\{([^}]*)\}/g, (whole, name: string) => textAt(objectAt(variables, name), 'default') ?? whole)
    .replace(/\/$/, '')
}

/** Swagger 2.0 says it in three parts. */
function swaggerServer(document: JsonObject): string | undefined {
  const [host, base = ''] = [textAt(document, 'host'), textAt(document, 'basePath')]
  const [scheme = 'https'] = listAt(document, 'schemes')
  const url = host === undefined ? base : `${String(scheme)}://${host}${base}`
  return url === '' ? undefined : url.replace(/\/$/, '')
}

/** The cookies that a document's security schemes name, which are written as headers. */
export function cookiesOf(document: JsonObject): readonly string[] {
  const schemes = Object.values(objectAt(objectAt(document, 'components'), 'securitySchemes'))
  return schemes.flatMap(scheme =>
    isObject(scheme) && textAt(scheme, 'in') === 'cookie' ? (textAt(scheme, 'name') ?? []) : [],
  )
}

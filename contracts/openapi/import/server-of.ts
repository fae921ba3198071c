import { isRaw, listAt, rawAt, textAt } from './json.ts'
import type { Raw } from './json.ts'

/** Where the first server of a document is, its variables with their defaults; it may be a path alone. */
export function serverOf(document: Raw): string | undefined {
  const [first] = listAt(document, 'servers')
  const url = isRaw(first) ? textAt(first, 'url') : undefined
  if (!isRaw(first) || url === undefined) return swaggerServer(document)
  const variables = rawAt(first, 'variables')
  return url
    .replace(/\{([^}]*)\}/g, (whole, name: string) => textAt(rawAt(variables, name), 'default') ?? whole)
    .replace(/\/$/, '')
}

/** Swagger 2.0 says it in three parts. */
function swaggerServer(document: Raw): string | undefined {
  const [host, base = ''] = [textAt(document, 'host'), textAt(document, 'basePath')]
  const [scheme = 'https'] = listAt(document, 'schemes')
  const url = host === undefined ? base : `${String(scheme)}://${host}${base}`
  return url === '' ? undefined : url.replace(/\/$/, '')
}

/** The cookies that a document's security schemes name, which are written as headers. */
export function cookiesOf(document: Raw): readonly string[] {
  const schemes = Object.values(rawAt(rawAt(document, 'components'), 'securitySchemes'))
  return schemes.flatMap(scheme =>
    isRaw(scheme) && textAt(scheme, 'in') === 'cookie' ? (textAt(scheme, 'name') ?? []) : [],
  )
}

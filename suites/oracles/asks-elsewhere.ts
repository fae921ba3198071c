import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/**
 * Whether a request whose path names nothing where its template has a parameter may have been answered by another
 * operation: `/toys/` is the list of `/toys` to many a router.
 */
export function asksElsewhere({ request }: Exchange, { path }: Endpoint): boolean {
  const asked = request.path.replace(/[?#].*$/, '')
  return path.includes('{') && hasEmpty(asked) && !hasEmpty(path)
}

const hasEmpty = (path: string): boolean => /\/(\/|$)/.test(path)

import type { Rule } from '../rule.ts'
import { eachEndpoint } from '../spots.ts'

export const routeUndescribed: Rule = {
  id: 'route-undescribed',
  weight: 'warning',
  says: 'Method and path of the operation are not printed.',
  remedy: 'Print method and path; in a profile, `routes` can set them.',
  check: eachEndpoint(({ pathBasis }) => {
    if (pathBasis !== 'inferred') return undefined
    return { says: 'the route is inferred', treated: 'a profile can set it under `routes`' }
  }),
}

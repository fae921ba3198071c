import type { Rule } from '../rule.ts'
import { eachEndpoint } from '../spots.ts'

export const endpointWithoutPermission: Rule = {
  id: 'endpoint-without-permission',
  weight: 'warning',
  says: 'Who may call the operation is not said.',
  remedy: 'Name the permission that a caller needs.',
  check: eachEndpoint(({ permission }) => {
    if (permission.basis === 'documented') return undefined
    return {
      says: 'no permission named',
      treated: 'a credential without any permission must be denied (inferred)',
    }
  }),
}

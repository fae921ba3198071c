import type { Rule } from '../rule.ts'
import { eachEndpoint } from '../spots.ts'

export const refusalUndescribed: Rule = {
  id: 'refusal-undescribed',
  weight: 'note',
  says: 'How a request is refused or denied is not described.',
  remedy: 'Describe at least 400, 401, 403 and 404, with their bodies.',
  check: eachEndpoint(({ responses, permissionOnly }) => {
    const described = Object.keys(responses).some(status => /^4|^default$/.test(status))
    if (described || permissionOnly) return undefined
    return { says: 'no 4xx', treated: 'any 4xx counts as refused' }
  }),
}

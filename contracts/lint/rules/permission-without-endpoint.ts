import type { Rule } from '../rule.ts'

export const permissionWithoutEndpoint: Rule = {
  id: 'permission-without-endpoint',
  weight: 'error',
  says: 'The list of permissions names an operation that is described nowhere.',
  remedy: 'Describe the operation, or take it off the list.',
  check({ endpoints, orphans }, report) {
    for (const { permission, method, operation } of orphans)
      report({ says: `${permission}: ${method} ${operation}` })
    for (const endpoint of endpoints)
      if (endpoint.permissionOnly)
        report({
          endpoint,
          says: 'only its permission is documented',
          treated: 'only its permission is tried',
        })
  },
}

import type { Rule } from '../rule.ts'
import { eachEndpoint } from '../spots.ts'

const acts =
  /^\W*(sends?|mails?|deletes?|removes?|creates?|adds?|updates?|sets?|resets?|invokes?|starts?|stops?)\b/i

export const getWithSideEffect: Rule = {
  id: 'get-with-side-effect',
  weight: 'warning',
  says: 'A GET does something: crawlers, caches and retries will do it too.',
  remedy: 'Make it a POST.',
  check: eachEndpoint(({ method, title, reaches }) => {
    if (method !== 'GET' || !acts.test(title)) return undefined
    return { says: title, ...(reaches && { treated: `sent only where the profile allows "${reaches}"` }) }
  }),
}

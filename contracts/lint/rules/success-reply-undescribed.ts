import type { Rule } from '../rule.ts'
import { eachEndpoint } from '../spots.ts'

export const successReplyUndescribed: Rule = {
  id: 'success-reply-undescribed',
  weight: 'note',
  says: 'What comes back on success is not described.',
  remedy: 'Describe the reply with its media type and schema, or say that it is empty.',
  check: eachEndpoint(({ responses, permissionOnly }) => {
    const replies = Object.entries(responses).filter(
      ([status]) => status.startsWith('2') || status === 'default',
    )
    const described = replies.some(([status, { schema }]) => schema !== undefined || status === '204')
    if (described || permissionOnly) return undefined
    return {
      says: replies.length === 0 ? 'no reply' : 'a status only',
      treated: 'effects are read back instead',
    }
  }),
}

import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { from, idempotent, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, number, userID } from './fields.ts'

const limit = {
  type: 'object',
  required: ['maxChats'],
  properties: { userID, maxChats: number },
} as const satisfies Schema

export const maxChats: Endpoint = {
  id: 'omnidesk-user.max-chats',
  api,
  method: 'PUT',
  path: '/api/v2/user/maxChats',
  title: 'Updates the maximum chats for this user.',
  source: cite('maxChats (maxChatsPUT)', 'Updates the maximum chats for this user.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(limit),
  responses: onlySuccess,
  ambiguities: [callerByDefault('body/userID')],
  marks: { 'body/userID': { names: 'userId', subject: true } },
  relations: [writes({ maxChats: from('body/maxChats') }), omittedIsCaller('body/userID'), idempotent()],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/maxChats'),
      values: { 'body/userID': "'UID'", 'body/maxChats': 1 },
    },
  ],
}

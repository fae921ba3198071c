import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { onOffState } from '../../dsl/readings/numbers.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { from, idempotent, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, stateOfUser } from './fields.ts'

export const chatSoundNewMessage: Endpoint = {
  id: 'omnidesk-user.chat-sound-new-message',
  api,
  method: 'PUT',
  path: '/api/v2/user/chatSoundNewMessage',
  title: 'Updates the chat sound on or off for this user.',
  source: cite(
    'chatSoundNewMessage (chatSoundNewMessagePUT)',
    'Updates the chat sound on or off for this user.',
  ),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(stateOfUser),
  responses: onlySuccess,
  ambiguities: [callerByDefault('body/userID'), onOffState('body/state')],
  marks: { 'body/userID': { names: 'userId', subject: true } },
  relations: [writes({ chatSound: from('body/state') }), omittedIsCaller('body/userID'), idempotent()],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/chatSoundNewMessage'),
      values: { 'body/userID': "'UID'", 'body/state': 1 },
    },
  ],
}

import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { onOffState } from '../../dsl/readings/numbers.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { from, idempotent, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, stateOfUser } from './fields.ts'

export const notifyOnTicketAssignment: Endpoint = {
  id: 'omnidesk-user.notify-on-ticket-assignment',
  api,
  method: 'PUT',
  path: '/api/v2/user/notifyOnTicketAssignment',
  title: 'Sets the setting to notify the user on ticket assignment on or off for this user.',
  source: cite(
    'notifyOnTicketAssignment (notifyOnTicketAssignmentPUT)',
    'Sets the setting to notify the user on ticket assignment on or off for this user.',
  ),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(stateOfUser),
  responses: onlySuccess,
  ambiguities: [callerByDefault('body/userID'), onOffState('body/state')],
  marks: { 'body/userID': { names: 'userId', subject: true } },
  relations: [
    writes({ notifyOnTicketAssignment: from('body/state') }),
    omittedIsCaller('body/userID'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/notifyOnTicketAssignment'),
      values: { 'body/userID': "'UID'", 'body/state': 1 },
    },
  ],
}

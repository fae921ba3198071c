import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { onOffState } from '../../dsl/readings/numbers.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { from, idempotent, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, stateOfUser } from './fields.ts'

export const ticketIncognitoMode: Endpoint = {
  id: 'omnidesk-user.ticket-incognito-mode',
  api,
  method: 'PUT',
  path: '/api/v2/user/ticketIncognitoMode',
  title: "Updates this user's incognito mode on tickets.",
  source: cite(
    'ticketIncognitoMode (ticketIncognitoModePUT)',
    "Updates this user's incognito mode on tickets.",
  ),
  permission: needs('USER_ANONYMOUS_BROWSING_UPDATE'),
  parameters: [],
  body: urlencoded(stateOfUser),
  responses: onlySuccess,
  ambiguities: [callerByDefault('body/userID'), onOffState('body/state')],
  marks: { 'body/userID': { names: 'userId', subject: true } },
  relations: [writes({ incognito: from('body/state') }), omittedIsCaller('body/userID'), idempotent()],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/ticketIncognitoMode'),
      values: { 'body/userID': "'UID'", 'body/state': 1 },
    },
  ],
}

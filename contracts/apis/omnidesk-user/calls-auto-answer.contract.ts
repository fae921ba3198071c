import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { onOffState } from '../../dsl/readings/numbers.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { from, idempotent, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, stateOfUser } from './fields.ts'

export const callsAutoAnswer: Endpoint = {
  id: 'omnidesk-user.calls-auto-answer',
  api,
  method: 'PUT',
  path: '/api/v2/user/callsAutoAnswer',
  title: "Updates this user's setting on automatically answering calls.",
  source: cite(
    'callsAutoAnswer (callsAutoAnswerPUT)',
    "Updates this user's setting on automatically answering calls.",
  ),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(stateOfUser),
  responses: onlySuccess,
  ambiguities: [callerByDefault('body/userID'), onOffState('body/state')],
  marks: { 'body/userID': { names: 'userId', subject: true } },
  relations: [writes({ autoAnswer: from('body/state') }), omittedIsCaller('body/userID'), idempotent()],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/callsAutoAnswer'),
      values: { 'body/userID': "'UID'", 'body/state': 1 },
    },
  ],
}

import { multipart } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { from, idempotent, omitted, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, email, number } from './fields.ts'

const statusOfUser = {
  type: 'object',
  required: ['userEmailAddress', 'statusID'],
  properties: {
    userID: number,
    userEmailAddress: email,
    statusID: number,
    lastInternalCallID: number,
    browserRequestTime: { type: 'number', default: 0 },
  },
} as const satisfies Schema

export const updateStatus: Endpoint = {
  id: 'omnidesk-user.update-status',
  api,
  method: 'POST',
  path: '/api/v2/user/updateStatus',
  title: "Updates this user's status.",
  source: cite('updateStatus (updateStatusPOST)', "Updates this user's status."),
  permission: needs('USER_CUD'),
  parameters: [],
  body: multipart(statusOfUser),
  responses: onlySuccess,
  ambiguities: [],
  marks: {
    'body/userID': { names: 'userId', subject: true },
    // The address names the same user as userID does; on its own it names the subject.
    'body/userEmailAddress': { names: 'userEmail', subject: true, ignorable: true },
    'body/statusID': { names: 'statusId' },
    'body/lastInternalCallID': { names: 'callId' },
  },
  relations: [writes({ status: from('body/statusID') }), omitted('body/browserRequestTime', 0), idempotent()],
  samples: [
    {
      source: cite('sample of POST /api/v2/user/updateStatus'),
      values: {
        'body/userID': 1,
        'body/userEmailAddress': 'name@gmail.com',
        'body/statusID': 1,
        'body/lastInternalCallID': 1,
        'body/browserRequestTime': 0,
      },
    },
  ],
}

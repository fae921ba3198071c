import { multipart } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { constant, from, idempotent, locks, sameEffectAs, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, number } from './fields.ts'

const lock = {
  type: 'object',
  required: ['userID', 'status'],
  properties: { userID: number, status: number },
} as const satisfies Schema

export const statusLock: Endpoint = {
  id: 'omnidesk-user.status-lock',
  api,
  method: 'POST',
  path: '/api/v2/user/statusLock',
  title: 'Sets this user to a specific status and locks it.',
  source: cite('statusLock (statusLockPOST)', 'Sets this user to a specific status and locks it.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: multipart(lock),
  responses: onlySuccess,
  ambiguities: [],
  marks: {
    'body/userID': { names: 'userId', subject: true },
    'body/status': { names: 'statusId' },
  },
  relations: [
    writes({ status: from('body/status'), statusLock: constant(true) }),
    sameEffectAs('omnidesk-user.update-status', 'status'),
    locks('status', 'omnidesk-user.update-status', 'omnidesk-user.status-lock-delete'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of POST /api/v2/user/statusLock'),
      values: { 'body/userID': 1, 'body/status': 1 },
    },
  ],
}

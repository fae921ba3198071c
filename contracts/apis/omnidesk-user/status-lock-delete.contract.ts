import { multipart } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { constant, idempotent, inverseOf, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, number } from './fields.ts'

const user = {
  type: 'object',
  required: ['userID'],
  properties: { userID: number },
} as const satisfies Schema

export const statusLockDelete: Endpoint = {
  id: 'omnidesk-user.status-lock-delete',
  api,
  method: 'POST',
  path: '/api/v2/user/statusLockDelete',
  title: 'Deletes the status lock on this user.',
  source: cite('statusLockDelete (statusLockDeletePOST)', 'Deletes the status lock on this user.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: multipart(user),
  responses: onlySuccess,
  ambiguities: [],
  marks: { 'body/userID': { names: 'userId', subject: true } },
  // The lock goes, the status that came with it stays: only statusLock is written by both.
  relations: [writes({ statusLock: constant(false) }), inverseOf('omnidesk-user.status-lock'), idempotent()],
  samples: [{ source: cite('sample of POST /api/v2/user/statusLockDelete'), values: { 'body/userID': 1 } }],
}

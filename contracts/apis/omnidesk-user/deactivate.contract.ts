import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { constant, idempotent, inverseOf, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, number } from './fields.ts'

const user = { type: 'object', required: ['id'], properties: { id: number } } as const satisfies Schema

export const deactivate: Endpoint = {
  id: 'omnidesk-user.deactivate',
  api,
  method: 'PUT',
  path: '/api/v2/user/deactivate',
  title: 'Deactivates this user in the database.',
  source: cite('deactivate (deactivatePUT)', 'Deactivates this user in the database.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(user),
  responses: onlySuccess,
  ambiguities: [],
  marks: { 'body/id': { names: 'userId', subject: true } },
  relations: [writes({ active: constant(false) }), inverseOf('omnidesk-user.activate'), idempotent()],
  locksOut: true,
}

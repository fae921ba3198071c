import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { constant, idempotent, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, number } from './fields.ts'

const user = { type: 'object', required: ['id'], properties: { id: number } } as const satisfies Schema

export const activate: Endpoint = {
  id: 'omnidesk-user.activate',
  api,
  method: 'PUT',
  path: '/api/v2/user/activate',
  title: 'Activates this user in the database.',
  source: cite('activate (activatePUT)', 'Activates this user in the database.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(user),
  responses: onlySuccess,
  ambiguities: [],
  marks: { 'body/id': { names: 'userId', subject: true } },
  relations: [writes({ active: constant(true) }), idempotent()],
}

import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { from, idempotent, sameEffectAs, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, lastname, number } from './fields.ts'

const rename = {
  type: 'object',
  required: ['id', 'lastname'],
  properties: { id: number, lastname },
} as const satisfies Schema

export const lastnameUpdate: Endpoint = {
  id: 'omnidesk-user.lastname-update',
  api,
  method: 'PUT',
  path: '/api/v2/user/lastnameUpdate',
  title: "Updates this user's last name.",
  source: cite('lastnameUpdate (lastnameUpdatePUT)', "Updates this user's last name."),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(rename),
  responses: onlySuccess,
  ambiguities: [],
  marks: { 'body/id': { names: 'userId', subject: true } },
  relations: [
    writes({ lastname: from('body/lastname') }),
    sameEffectAs('omnidesk-user.update-user', 'lastname'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/lastnameUpdate'),
      values: { 'body/id': 1, 'body/lastname': "'text'" },
    },
  ],
}

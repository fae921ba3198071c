import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { from, idempotent, sameEffectAs, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, username, number } from './fields.ts'

const rename = {
  type: 'object',
  required: ['id', 'username'],
  properties: { id: number, username },
} as const satisfies Schema

export const usernameUpdate: Endpoint = {
  id: 'omnidesk-user.username-update',
  api,
  method: 'PUT',
  path: '/api/v2/user/usernameUpdate',
  title: "Updates this user's username.",
  source: cite('usernameUpdate (usernameUpdatePUT)', "Updates this user's username."),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(rename),
  responses: onlySuccess,
  ambiguities: [],
  marks: { 'body/id': { names: 'userId', subject: true }, 'body/username': { unique: true, locksOut: true } },
  relations: [
    writes({ name: from('body/username') }),
    sameEffectAs('omnidesk-user.update-user', 'name'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/usernameUpdate'),
      values: { 'body/id': 1, 'body/username': "'text'" },
    },
  ],
}

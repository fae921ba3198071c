import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { from, idempotent, sameEffectAs, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, firstname, number } from './fields.ts'

const rename = {
  type: 'object',
  required: ['id', 'firstname'],
  properties: { id: number, firstname },
} as const satisfies Schema

export const firstnameUpdate: Endpoint = {
  id: 'omnidesk-user.firstname-update',
  api,
  method: 'PUT',
  path: '/api/v2/user/firstnameUpdate',
  title: "Updates this user's first name.",
  source: cite('firstnameUpdate (firstnameUpdatePUT)', "Updates this user's first name."),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(rename),
  responses: onlySuccess,
  ambiguities: [],
  marks: { 'body/id': { names: 'userId', subject: true } },
  relations: [
    writes({ firstname: from('body/firstname') }),
    sameEffectAs('omnidesk-user.update-user', 'firstname'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/firstnameUpdate'),
      values: { 'body/id': 1, 'body/firstname': "'text'" },
    },
  ],
}

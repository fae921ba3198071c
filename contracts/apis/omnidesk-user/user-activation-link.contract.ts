import { requiredQuery } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, number } from './fields.ts'

export const userActivationLink: Endpoint = {
  id: 'omnidesk-user.user-activation-link',
  api,
  method: 'GET',
  path: '/api/v2/user/userActivationLink',
  title: 'Sends this user an account activation link.',
  source: cite('userActivationLink (userActivationLinkGET)', 'Sends this user an account activation link.'),
  permission: needs('USER_CUD'),
  parameters: [requiredQuery('id', number)],
  responses: onlySuccess,
  ambiguities: [],
  marks: { 'query/id': { names: 'userId', subject: true } },
  relations: [],
  reaches: 'mail',
}

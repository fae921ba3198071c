import { undeclaredInPath } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import { undeclaredPathParameter } from '../../dsl/readings/fields.ts'
import { deletes, touchesOnlySubject } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, number } from './fields.ts'

export const deleteUser: Endpoint = {
  id: 'omnidesk-user.delete-user',
  api,
  method: 'DELETE',
  path: '/api/v2/user/{id}',
  title: 'Deletes this user by their ID.',
  source: cite('item (userItemDELETE)', 'Deletes this user by their ID.'),
  permission: needs('USER_CUD'),
  parameters: [undeclaredInPath('id')],
  responses: onlySuccess,
  ambiguities: [undeclaredPathParameter('path/id', number)],
  marks: { 'path/id': { names: 'userId', subject: true } },
  relations: [deletes('user'), touchesOnlySubject()],
  locksOut: true,
}

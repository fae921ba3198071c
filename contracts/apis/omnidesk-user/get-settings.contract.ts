import { query } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { omittedIsCaller, shows } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, userID } from './fields.ts'

export const getSettings: Endpoint = {
  id: 'omnidesk-user.get-settings',
  api,
  method: 'GET',
  path: '/api/v2/user/settings',
  title: 'Returns all the settings for this user.',
  source: cite('settings (settingsGET)', 'Returns all the settings for this user.'),
  permission: needs('USER_READ'),
  parameters: [query('userID', userID)],
  responses: onlySuccess,
  ambiguities: [callerByDefault('query/userID')],
  marks: { 'query/userID': { names: 'userId', subject: true } },
  relations: [shows('user', 'all'), omittedIsCaller('query/userID')],
}

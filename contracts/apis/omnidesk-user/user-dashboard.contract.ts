import { query } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { listedAs, listedBy, omittedIsCaller, shows } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, userID } from './fields.ts'

export const userDashboard: Endpoint = {
  id: 'omnidesk-user.user-dashboard',
  api,
  method: 'GET',
  path: '/api/v2/user/userDashboard',
  title: "Returns this user's dashboard data.",
  source: cite(
    'userDashboard (userDashboardGET)',
    "Returns this user's dashboard data. E.g. name, ID and avatar.",
  ),
  permission: needs('USER_CUD'),
  parameters: [query('userID', userID)],
  responses: onlySuccess,
  ambiguities: [callerByDefault('query/userID')],
  marks: { 'query/userID': { names: 'userId', subject: true } },
  // "E.g. name" may be the username or the person's name, so no property is promised by name.
  relations: [
    shows(
      'user',
      [],
      listedBy('name', 'name', 'firstname', 'lastname'),
      listedBy('ID', 'id'),
      listedAs('avatar', 'avatar', 'picture', 'photo', 'image', 'img', 'icon'),
    ),
    omittedIsCaller('query/userID'),
  ],
}

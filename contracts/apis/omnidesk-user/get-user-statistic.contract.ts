import { query } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { collects, omittedIsCaller } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite, userID } from './fields.ts'

export const getUserStatistic: Endpoint = {
  id: 'omnidesk-user.get-user-statistic',
  api,
  method: 'GET',
  path: '/api/v2/user/userStatistic',
  title: "Returns this user's statistics.",
  source: cite('userStatistic (userStatisticGET)', "Returns this user's statistics."),
  permission: needs('USER_CUD'),
  parameters: [query('userID', userID)],
  responses: onlySuccess,
  ambiguities: [callerByDefault('query/userID')],
  marks: { 'query/userID': { names: 'userId', subject: true } },
  relations: [collects('statistics'), omittedIsCaller('query/userID')],
}

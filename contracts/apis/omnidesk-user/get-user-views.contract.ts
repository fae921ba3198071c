import { query } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import { brokenDefault, callerByDefault, needlessEscapes } from '../../dsl/readings/texts.ts'
import { collects, omitted, omittedIsCaller, pages, searches } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, itemStart, userID } from './fields.ts'

const text = {
  type: 'string',
  pattern: '^[0-9a-zA-Z \\-\\_]+$',
  minLength: 1,
  default: '',
} as const satisfies Schema

const itemLimit = { type: 'number', maximum: 9999, default: 15 } as const satisfies Schema

export const getUserViews: Endpoint = {
  id: 'omnidesk-user.get-user-views',
  api,
  method: 'GET',
  path: '/api/v2/user/getUserViews',
  title: 'Returns the selected views of this user.',
  source: cite('getUserViews (getUserViewsGET)', 'Returns the selected views of this user.'),
  permission: needs('USER_CUD'),
  parameters: [
    query('userID', userID),
    query('query', text),
    query('itemStart', itemStart),
    query('itemLimit', itemLimit),
  ],
  responses: onlySuccess,
  ambiguities: [
    callerByDefault('query/userID'),
    brokenDefault('query/query', ''),
    needlessEscapes('query/query', '^[0-9a-zA-Z \\-_]+$'),
  ],
  marks: { 'query/userID': { names: 'userId', subject: true } },
  relations: [
    collects('views'),
    searches('query/query'),
    pages('query/itemStart', 'query/itemLimit'),
    omittedIsCaller('query/userID'),
    omitted('query/itemStart', 0),
    omitted('query/itemLimit', 15),
  ],
}

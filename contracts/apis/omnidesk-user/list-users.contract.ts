import { query } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import { anchoredAlternation, brokenDefault, needlessEscapes } from '../../dsl/readings/texts.ts'
import { lists, narrows, omitted, pages, selects } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, itemStart } from './fields.ts'

const text = {
  type: 'string',
  pattern: "^([0-9a-zA-Z \\+]+)|([A-Za-z0-9._+\\-\\']+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,})$",
  minLength: 1,
  default: '',
} as const satisfies Schema

const itemLimit = { type: 'number', maximum: 999, default: 15 } as const satisfies Schema
const activeOnly = { type: 'boolean', default: false } as const satisfies Schema
const extended = { type: 'boolean', default: true } as const satisfies Schema

export const listUsers: Endpoint = {
  id: 'omnidesk-user.list-users',
  api,
  method: 'GET',
  path: '/api/v2/user',
  title: 'Returns all the users.',
  source: cite('index (userIndexGET)', 'Returns all the users.'),
  permission: needs('USER_READ'),
  parameters: [
    query('query', text, 'This accepts a username, phone number or email address.'),
    query('itemStart', itemStart),
    query('itemLimit', itemLimit),
    query('activeOnly', activeOnly),
    query('extended', extended),
  ],
  responses: onlySuccess,
  ambiguities: [
    brokenDefault('query/query', ''),
    anchoredAlternation(
      'query/query',
      "^(?:([0-9a-zA-Z \\+]+)|([A-Za-z0-9._+\\-']+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,}))$",
    ),
    needlessEscapes(
      'query/query',
      "^([0-9a-zA-Z \\+]+)|([A-Za-z0-9._+\\-']+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,})$",
    ),
  ],
  marks: {},
  relations: [
    lists('user', []),
    selects('query/query', 'name', 'telephone', 'email'),
    pages('query/itemStart', 'query/itemLimit'),
    narrows('query/activeOnly', true, 'active', true),
    omitted('query/itemStart', 0),
    omitted('query/itemLimit', 15),
    omitted('query/activeOnly', false),
    omitted('query/extended', true),
  ],
}

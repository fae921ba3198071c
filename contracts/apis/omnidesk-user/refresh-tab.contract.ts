import { multipart } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { needlessEscapes } from '../../dsl/readings/texts.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite } from './fields.ts'

const tab = {
  type: 'object',
  required: ['tabID'],
  properties: { tabID: { type: 'string', pattern: '^[a-zA-Z0-9\\_]+$', minLength: 1 } },
} as const satisfies Schema

export const refreshTab: Endpoint = {
  id: 'omnidesk-user.refresh-tab',
  api,
  method: 'POST',
  path: '/api/v2/user/refreshTab',
  title: 'Invokes a refresh on this tab.',
  source: cite('refreshTab (refreshTabPOST)', 'Invokes a refresh on this tab.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: multipart(tab),
  responses: onlySuccess,
  ambiguities: [needlessEscapes('body/tabID', '^[a-zA-Z0-9_]+$')],
  marks: { 'body/tabID': { names: 'tabId' } },
  relations: [],
  reaches: 'device',
  samples: [{ source: cite('sample of POST /api/v2/user/refreshTab'), values: { 'body/tabID': 'text' } }],
}

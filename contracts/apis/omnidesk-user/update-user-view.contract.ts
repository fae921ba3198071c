import { urlencoded } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { onOffState } from '../../dsl/readings/numbers.ts'
import { callerByDefault } from '../../dsl/readings/texts.ts'
import { from, idempotent, omittedIsCaller, writes } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite, number, state, userID } from './fields.ts'

const selection = {
  type: 'object',
  required: ['viewID', 'newValue'],
  properties: { userID, viewID: number, newValue: state },
} as const satisfies Schema

export const updateUserView: Endpoint = {
  id: 'omnidesk-user.update-user-view',
  api,
  method: 'PUT',
  path: '/api/v2/user/updateUserView',
  title: 'Updates the selected views for this user.',
  source: cite('updateUserView (updateUserViewPUT)', 'Updates the selected views for this user.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: urlencoded(selection),
  responses: onlySuccess,
  ambiguities: [callerByDefault('body/userID'), onOffState('body/newValue')],
  marks: {
    'body/userID': { names: 'userId', subject: true },
    'body/viewID': { names: 'viewId' },
  },
  relations: [
    writes({ views: from('body/newValue', ['body/viewID']) }),
    omittedIsCaller('body/userID'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/updateUserView'),
      values: { 'body/userID': "'UID'", 'body/viewID': 1, 'body/newValue': 1 },
    },
  ],
}

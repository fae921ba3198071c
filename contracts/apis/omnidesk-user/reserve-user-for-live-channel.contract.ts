import { needs } from '../../dsl/permission.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { api, cite } from './fields.ts'

/** Named in the list of permissions and described nowhere: only who may call it is promised. */
export const reserveUserForLiveChannel: Endpoint = {
  id: 'omnidesk-user.reserve-user-for-live-channel',
  api,
  method: 'POST',
  path: '/api/v2/user/reserveUserForLiveChannel',
  pathBasis: 'inferred',
  title: 'reserveUserForLiveChannel',
  source: cite(
    'User',
    'Endpoints that require the API_RESERVE_USER permission: POST reserveUserForLiveChannel',
  ),
  permission: needs('API_RESERVE_USER'),
  parameters: [],
  responses: {},
  ambiguities: [],
  marks: {},
  relations: [],
  permissionOnly: true,
}

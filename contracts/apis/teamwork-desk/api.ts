import { withReadings } from '../../lint/with-readings.ts'
import type { Api } from '../../model/api.ts'
import { api, cite } from './fields.ts'
import { updateUser } from './update-user.contract.ts'

export const teamworkDesk: Api = {
  id: api,
  title: 'Teamwork Desk, users',
  sources: [cite('Users')],
  auth: [{ kind: 'bearer' }],
  permissions: ['*'],
  entities: [{ name: 'user', known: 'userId', tellingProperties: ['email'] }],
  endpoints: withReadings([updateUser]),
}

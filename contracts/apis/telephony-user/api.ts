import { withReadings } from '../../lint/with-readings.ts'
import type { Api } from '../../model/api.ts'
import { api, cite } from './fields.ts'
import { updateUser } from './update-user.contract.ts'

export const telephonyUser: Api = {
  id: api,
  title: 'CommPeak Dialer, users',
  sources: [cite('Update User')],
  auth: [{ kind: 'basic' }, { kind: 'digest' }],
  permissions: ['*'],
  entities: [{ name: 'user', known: 'userId', tellingProperties: ['username', 'email'] }],
  endpoints: withReadings([updateUser]),
}

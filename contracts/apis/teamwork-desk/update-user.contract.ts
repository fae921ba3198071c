import { json } from '../../dsl/body.ts'
import { inPath } from '../../dsl/parameter.ts'
import { needsAnyCredential } from '../../dsl/permission.ts'
import { envelope, readOnlyField } from '../../dsl/readings/fields.ts'
import { plainEmail, proseEnum } from '../../dsl/readings/texts.ts'
import { idempotent, inferred, shows, writesFields } from '../../dsl/relations.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite } from './fields.ts'
import { errors, userBody } from './replies.ts'
import { user } from './user.ts'

const userId = { type: 'integer' } as const satisfies Schema

/** Described as "read-only". */
const readOnly = ['avatarURL', 'createdAt', 'deletedAt', 'updatedAt']
const setByServer = [...readOnly, 'createdBy', 'deletedBy', 'id', 'timeFormatId', 'updatedBy']

const ignorable: Endpoint['marks'] = Object.fromEntries(
  setByServer.map(name => [`body/${name}`, { ignorable: readOnly.includes(name) ? 'read-only' : true }]),
)

export const updateUser: Endpoint = {
  id: 'teamwork-desk.update-user',
  api,
  method: 'PATCH',
  path: '/desk/api/v2/users/{id}.json',
  title: 'Update user.',
  source: cite('PATCH /desk/api/v2/users/{id}.json', 'Update user.'),
  permission: needsAnyCredential,
  parameters: [inPath('id', userId)],
  body: json(user, 'user'),
  responses: { '200': userBody, '400': errors },
  ambiguities: [
    envelope('user', user),
    plainEmail('body/email'),
    proseEnum('body/editMethod', ['html', 'markdown']),
    proseEnum('body/role', ['admin', 'agent']),
    proseEnum('body/state', ['active', 'deleted']),
    proseEnum('body/ticketReplyRedirect', ['Stay', 'Next', 'Inbox']),
    ...setByServer.map(name => readOnlyField(`body/${name}`)),
  ],
  marks: {
    ...ignorable,
    'path/id': { names: 'userId', subject: true },
    'body/id': { names: 'userId', ignorable: true },
    'body/email': { unique: true, locksOut: true },
    'body/isAppOwner': { locksOut: true },
    'body/projectsCompanyId': { names: 'companyId' },
    'body/role': { locksOut: true },
    'body/state': { locksOut: 'for-good' },
    'body/timezoneId': { names: 'timezoneId' },
  },
  relations: [
    shows('user', 'all'),
    writesFields(
      'autoFollowOnCC',
      'editMethod',
      'email',
      'firstName',
      'isAppOwner',
      'isPartTime',
      'lastName',
      'ldKey',
      'onboarding',
      'projectsCompanyId',
      'reviewer',
      'role',
      'sendPushNotifications',
      'sendWebNotifications',
      'state',
      'ticketReplyRedirect',
      'timezoneId',
      'trainingWheelsEnrollment',
    ),
    inferred(idempotent()),
  ],
}

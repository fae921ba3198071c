import { json } from '../../dsl/body.ts'
import { inPath } from '../../dsl/parameter.ts'
import { needsAnyCredential } from '../../dsl/permission.ts'
import { readOnlyField } from '../../dsl/readings/fields.ts'
import {
  digitsOrAnyText,
  numberOrNumericText,
  onOffState,
  onOffText,
  textOrNumber,
} from '../../dsl/readings/numbers.ts'
import { plainEmail, proseEnum, unnamedFormat } from '../../dsl/readings/texts.ts'
import { idempotent, inferred, shows, writesFields } from '../../dsl/relations.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { api, cite } from './fields.ts'
import { user } from './user.ts'

const userId = { type: 'string' } as const satisfies Schema

const sipUri = {
  pattern: '^sip:[a-z][a-z0-9]{1,19}@([a-z][a-z0-9]{0,9}\\.)?example\\.com$',
} as const satisfies Schema

const written = Object.keys(user.properties).filter(name => name !== 'id')

const numbers = ['id', 'user_route_caller_id', 'timezone_id']
const flags = ['is_active', 'is_deleted', 'use_extended_ip_acl', 'use_webrtc']
const textFlags = ['member_all_skill_groups', 'member_all_desks', 'is_clockedin', 'is_predictive_clockedin']
const texts = Object.keys(user.properties).filter(name => !numbers.includes(name) && !flags.includes(name))
const counts = [
  'predictive_dynamic_extension',
  'virtual_extension',
  'max_session_time',
  'max_concurrent_sessions',
]

export const updateUser: Endpoint = {
  id: 'telephony-user.update-user',
  api,
  method: 'PUT',
  path: '/integrations/adapters/hook/users/{id}',
  pathBasis: 'inferred',
  title: 'This Update user endpoint allows you to update the details of a specific user.',
  description: 'You should add the id as a variable and the fields to update in the request body.',
  source: cite(
    'Update User',
    'You should add the id as a variable and the fields to update in the request body.',
  ),
  permission: needsAnyCredential,
  parameters: [inPath('id', userId)],
  body: json(user),
  responses: {},
  ambiguities: [
    readOnlyField('body/id'),
    plainEmail('body/email'),
    unnamedFormat('body/sip_uri', 'a SIP URI', sipUri),
    proseEnum('body/default_language', ['en_US', 'es_ES', 'pt_BR']),
    proseEnum('body/twofa_type', ['default', 'disabled', 'email', 'google']),
    ...flags.map(name => onOffState(`body/${name}`)),
    ...textFlags.map(name => onOffText(`body/${name}`)),
    ...counts.map(name => digitsOrAnyText(`body/${name}`)),
    ...[...numbers, ...flags].map(name => numberOrNumericText(`body/${name}`)),
    ...texts.map(name => textOrNumber(`body/${name}`)),
  ],
  marks: {
    'path/id': { names: 'userId', subject: true },
    'body/id': { names: 'userId', ignorable: true },
    'body/username': { unique: true, locksOut: true },
    'body/email': { unique: true, locksOut: true },
    'body/is_active': { locksOut: true },
    'body/is_deleted': { locksOut: 'for-good' },
    'body/use_extended_ip_acl': { locksOut: true },
    'body/twofa_type': { locksOut: true },
    'body/registration_password': { secret: true, locksOut: 'for-good' },
    'body/timezone_id': { names: 'timezoneId' },
    'body/user_route_caller_id': { names: 'callerId' },
  },
  relations: [inferred(shows('user', [])), writesFields(...written), idempotent()],
}

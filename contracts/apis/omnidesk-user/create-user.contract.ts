import { multipart } from '../../dsl/body.ts'
import { needs } from '../../dsl/permission.ts'
import { listStyleOpen, otherName } from '../../dsl/readings/fields.ts'
import { anchoredAlternation } from '../../dsl/readings/texts.ts'
import { creates, from, omitted, touchesOnlySubject } from '../../dsl/relations.ts'
import { onlySuccess } from '../../dsl/reply.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import {
  api,
  cite,
  dateFormat,
  describedUsername,
  email,
  firstname,
  language,
  lastname,
  telephone,
  wholeDateFormat,
} from './fields.ts'

const groupId = { type: 'number', maximum: 99999 } as const satisfies Schema

const newUser = {
  type: 'object',
  required: ['firstname', 'lastname', 'name', 'email', 'telephone_number'],
  properties: {
    firstname,
    lastname,
    name: describedUsername,
    email,
    telephone_number: telephone,
    language: { ...language, default: 'en' },
    dateFormat: { ...dateFormat, default: 'en_GB' },
    groups: { type: 'array', default: [], items: groupId },
    sendActivationMail: { type: 'boolean', default: true },
  },
} as const satisfies Schema

export const createUser: Endpoint = {
  id: 'omnidesk-user.create-user',
  api,
  method: 'POST',
  path: '/api/v2/user',
  title: 'Creates a new user.',
  source: cite('index (userIndexPOST)', 'Creates a new user.'),
  permission: needs('USER_CUD'),
  parameters: [],
  body: multipart(newUser),
  responses: onlySuccess,
  ambiguities: [
    otherName('body/telephone_number', 'telephone'),
    anchoredAlternation('body/dateFormat', wholeDateFormat),
    listStyleOpen('body/groups'),
  ],
  marks: {
    'body/name': { unique: true },
    'body/email': { unique: true },
    'body/groups': { names: 'groupId' },
    'body/sendActivationMail': { reaches: 'mail', harmless: false },
  },
  relations: [
    creates('user', {
      firstname: from('body/firstname'),
      lastname: from('body/lastname'),
      name: from('body/name'),
      email: from('body/email'),
      telephone: from('body/telephone_number'),
      language: from('body/language'),
      dateFormat: from('body/dateFormat'),
      groups: from('body/groups'),
    }),
    touchesOnlySubject(),
    omitted('body/language', 'en'),
    omitted('body/dateFormat', 'en_GB'),
    omitted('body/groups', []),
  ],
  samples: [
    {
      source: cite('sample of POST /api/v2/user'),
      values: {
        'body/firstname': 'text',
        'body/lastname': 'text',
        'body/name': 'text',
        'body/email': 'name@gmail.com',
        'body/telephone_number': 'text',
        'body/language': 'en',
        'body/dateFormat': 'en_GB',
        'body/groups': [1],
        'body/sendActivationMail': true,
      },
    },
  ],
}

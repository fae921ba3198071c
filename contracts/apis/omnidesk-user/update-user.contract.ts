import { urlencoded } from '../../dsl/body.ts'
import { undeclaredInPath } from '../../dsl/parameter.ts'
import { needs } from '../../dsl/permission.ts'
import {
  listStyleOpen,
  narrowerElsewhere,
  otherName,
  undeclaredPathParameter,
} from '../../dsl/readings/fields.ts'
import { anchoredAlternation, emptyText } from '../../dsl/readings/texts.ts'
import { idempotent, writesFields } from '../../dsl/relations.ts'
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
  number,
  telephone,
  wholeDateFormat,
} from './fields.ts'

const change = {
  type: 'object',
  properties: {
    firstname,
    lastname,
    name: describedUsername,
    email,
    telephone,
    language,
    dateFormat,
    groups: { type: 'array', items: number },
  },
} as const satisfies Schema

const mayBeEmpty = ['firstname', 'lastname', 'name', 'email', 'telephone', 'language', 'dateFormat']

export const updateUser: Endpoint = {
  id: 'omnidesk-user.update-user',
  api,
  method: 'PUT',
  path: '/api/v2/user/{id}',
  title: "Updates the user's data.",
  description:
    "Leaving any parameter empty will submit it as such. If you don't want to change a property, do not include it at all.",
  source: cite(
    'item (userItemPUT)',
    "Leaving any parameter empty will submit it as such. If you don't want to change a property, do not include it at all.",
  ),
  permission: needs('USER_CUD'),
  parameters: [undeclaredInPath('id')],
  body: urlencoded(change),
  responses: onlySuccess,
  ambiguities: [
    undeclaredPathParameter('path/id', number),
    ...mayBeEmpty.map(name => emptyText(`body/${name}`)),
    otherName('body/telephone', 'telephone_number'),
    anchoredAlternation('body/dateFormat', wholeDateFormat),
    listStyleOpen('body/groups'),
    narrowerElsewhere('body/groups/*', { maximum: 99999 }),
  ],
  marks: {
    'path/id': { names: 'userId', subject: true },
    'body/name': { unique: true, locksOut: true },
    'body/email': { unique: true, locksOut: true },
    'body/groups': { names: 'groupId' },
  },
  relations: [
    writesFields('firstname', 'lastname', 'name', 'email', 'telephone', 'language', 'dateFormat', 'groups'),
    idempotent(),
  ],
  samples: [
    {
      source: cite('sample of PUT /api/v2/user/{id}'),
      values: {
        'body/firstname': "'text'",
        'body/lastname': "'text'",
        'body/name': "'text'",
        'body/email': "'name@gmail.com'",
        'body/telephone': "'text'",
        'body/language': "'nl'",
        'body/dateFormat': "'text'",
        'body/groups': '[1]',
      },
    },
  ],
}

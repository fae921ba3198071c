import type { Reply } from '../../model/endpoint.ts'
import type { Json } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { user } from './user.ts'

const anObject = { type: 'object' } as const satisfies Schema

/** The printed example, as far as the page prints it. */
const printed: Json = {
  included: {
    inboxes: [
      {
        autoReplyEnabled: true,
        autoReplyFromUserId: 0,
        autoReplyMessage: 'string',
        autoReplySubject: 'string',
        clientOnly: true,
        createdAt: '2024-12-30T11:51:50.183Z',
        createdBy: { delete: true, id: 0, meta: { additionalProp: 'Unknown Type: any' }, type: 0 },
      },
    ],
  },
}

export const userBody: Reply = {
  description: 'UserAPIBody handles request/response for a single user',
  mediaType: 'application/json',
  schema: anObject,
  example: printed,
  shows: user,
  described: [
    { member: 'id', is: 'own-id', says: 'the id in the path is of "the user"' },
    { member: 'avatarURL', is: 'absolute-url', says: "the absolute URL to the user's avatar" },
    { member: 'createdAt', is: 'moment-of-creation', says: 'a date marking the creation time' },
    { member: 'updatedAt', is: 'moment-of-change', says: 'a date marking the last updated time' },
    {
      member: 'deletedAt',
      is: 'moment-of-deletion',
      says: 'only returned when the object is marked as deleted',
      notWhile: { member: 'state', value: 'active' },
      alwaysWhile: { member: 'state', value: 'deleted' },
    },
  ],
}

export const errors: Reply = {
  description:
    "Validator hold the validation errors. Typically you shouldn't create this directly but use the New() function.",
  mediaType: 'application/json',
  schema: anObject,
}

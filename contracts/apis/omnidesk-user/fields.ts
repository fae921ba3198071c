import { citing } from '../../dsl/citing.ts'
import type { Schema } from '../../model/schema.ts'

export const api = 'omnidesk-user'

export const document = {
  document: 'Omnidesk API documentation 2.0.0',
  url: 'https://docs.omnidesk.io/omnidesk/api-specification/user',
}

/** The place is the heading and, in brackets, the operationId beneath it. */
export const cite = citing(document)

export const firstname = {
  type: 'string',
  pattern: '^[a-zA-ZÀ-ÖØ-Þß-öø-ÿ\\- ]+$',
  minLength: 1,
} as const satisfies Schema

export const lastname = firstname

export const username = {
  type: 'string',
  pattern: '^[a-zA-Z0-9\\.\\-]+$',
  minLength: 2,
} as const satisfies Schema

export const describedUsername = {
  description: 'The username of this user.',
  ...username,
} as const satisfies Schema

export const email = { type: 'string', format: 'email', minLength: 1 } as const satisfies Schema

export const telephone = {
  type: 'string',
  pattern: '^\\+[0-9]+$',
  minLength: 12,
  maxLength: 12,
} as const satisfies Schema

export const language = { type: 'string', enum: ['nl', 'en'] } as const satisfies Schema

export const dateFormat = {
  type: 'string',
  pattern: '^([a-z]{2}_[A-Z]{2})|(iso)$',
  minLength: 3,
  maxLength: 5,
} as const satisfies Schema

/** The same with both anchors around the alternatives. */
export const wholeDateFormat = '^(?:([a-z]{2}_[A-Z]{2})|(iso))$'

export const number = { type: 'number' } as const satisfies Schema

/** `UID` stands for the id of the caller. */
export const userID = { type: 'number', default: 'UID' } as const satisfies Schema

export const state = { type: 'number', maximum: 1 } as const satisfies Schema

export const statistic = { type: 'string', pattern: '^[a-zA-Z\\_]+$', minLength: 1 } as const satisfies Schema

export const statisticUnescaped = '^[a-zA-Z_]+$'

export const statisticOption = {
  type: 'string',
  pattern: '^[0-9a-zA-Z]+$',
  minLength: 1,
  default: '',
} as const satisfies Schema

export const itemStart = { type: 'number', default: 0 } as const satisfies Schema

/** The body of the switches: a state, and whose. */
export const stateOfUser = {
  type: 'object',
  required: ['state'],
  properties: { userID, state },
} as const satisfies Schema

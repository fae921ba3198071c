import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField, jsonOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { formatOnlyInProse } from './format-only-in-prose.ts'

test('a text called e-mail without a format is found, and also read as an address', () => {
  const endpoint = bareEndpoint({ body: jsonOf({ ownerEmail: { type: 'string' } }) })
  expect(placesBy(formatOnlyInProse, endpoint)).toEqual(['body/ownerEmail'])
  expect(readingBy(formatOnlyInProse, endpoint)).toEqual([{}, { only: { format: 'email' } }])
})

test('a text that is described as a SIP URI is found', () => {
  const schema = { type: 'string', description: 'The SIP URI of the toy.' } as const
  expect(placesBy(formatOnlyInProse, endpointWithField(schema))).toEqual(['body/toy'])
})

test('a text with a format, and one that only mentions mail, are fine', () => {
  const body = jsonOf({
    email: { type: 'string', format: 'email' },
    factor: { type: 'string', description: 'email - Email - with one-time code' },
  })
  expect(placesBy(formatOnlyInProse, bareEndpoint({ body }))).toEqual([])
})

test.for(['username', 'userName', 'login', 'registration_password', 'mobile', 'phone_number'])(
  'a text called %s is found',
  name => {
    const endpoint = bareEndpoint({ body: jsonOf({ [name]: { type: 'string' } }) })
    expect(placesBy(formatOnlyInProse, endpoint)).toEqual([`body/${name}`])
  },
)

test.for(['user_name_id', 'passwordHint', 'phoneType', 'first_name'])('a text called %s is fine', name => {
  const endpoint = bareEndpoint({ body: jsonOf({ [name]: { type: 'string' } }) })
  expect(placesBy(formatOnlyInProse, endpoint)).toEqual([])
})

test.for([
  [{ description: 'YYYY-MM-DD' }, '2026-05-28'],
  [{ example: '2026-05-31' }, '2026-05-28'],
  [{ examples: ['2026-05-31T10:00:00Z'] }, '2026-05-28T10:00:00Z'],
  [{ description: 'Opens at (HH:MM).' }, '23:59'],
] as const)('a text told by %j is also read as what looks like %s', ([told, text]) => {
  const endpoint = endpointWithField({ type: 'string', ...told })
  const [, checked] = readingBy(formatOnlyInProse, endpoint) ?? []
  expect(checked).toHaveProperty('only.pattern')
  const { only } = checked ?? {}
  const pattern = typeof only === 'object' ? only.pattern : undefined
  expect(text).toMatch(new RegExp(pattern ?? 'no pattern'))
})

test.for(['dueDate', 'due', 'starts_at', 'country', 'timeZone'])(
  'a text called %s is known to be taken in no spelling',
  name => {
    const endpoint = bareEndpoint({ body: jsonOf({ [name]: { type: 'string' } }) })
    expect(readingBy(formatOnlyInProse, endpoint)).toEqual([{}, { only: { not: {} } }])
  },
)

test.for(['update', 'format', 'on', 'dateFormat', 'residue'])('a text called %s is no date', name => {
  const endpoint = bareEndpoint({ body: jsonOf({ [name]: { type: 'string' } }) })
  expect(placesBy(formatOnlyInProse, endpoint)).toEqual([])
})

import { expect, it } from 'vitest'
import { json, operationsOf } from './imported-kit.ts'

const pin = { type: 'string', writeOnly: true }

/** What the reply of an operation that is documented with this schema must have. */
function repliedWith(schema: object): object | undefined {
  const responses = { 200: { description: '', ...json(schema) } }
  const [members] = operationsOf('desk', { '/members': { get: { responses } } })
  const replied = members?.responses['200']?.schema
  return typeof replied === 'object' ? replied : undefined
}

it('does not demand of a reply what only requests carry', () => {
  expect(repliedWith({ required: ['name', 'pin'], properties: { name: {}, pin } })).toMatchObject({
    required: ['name'],
  })
  expect(
    repliedWith({ type: 'array', items: { required: ['pin', 'name'], properties: { name: {}, pin } } }),
  ).toMatchObject({ items: { required: ['name'] } })
})

it('sees that what one part requires is hidden by another', () => {
  expect(
    repliedWith({ allOf: [{ required: ['pin', 'name'] }, { properties: { pin, name: {} } }] }),
  ).toMatchObject({ allOf: [{ required: ['name'] }, {}] })
  expect(repliedWith({ properties: { pin }, anyOf: [{ required: ['pin'] }] })).toMatchObject({
    anyOf: [{ required: [] }],
  })
})

it('demands of what is inside another thing what that hides in itself alone', () => {
  expect(
    repliedWith({
      properties: { pin, card: { required: ['pin'], properties: { pin: { type: 'string' } } } },
    }),
  ).toMatchObject({ properties: { card: { required: ['pin'] } } })
})

import { expect, test } from 'vitest'
import { operationsOf } from './imported-kit.ts'
import type { Reply } from '../../model/endpoint.ts'

const text = { schema: { type: 'string' } }
const object = { schema: { type: 'object', required: ['a'] } }
const other = { schema: { type: 'object', required: ['b'] } }

function replyTo(content: object): Reply | undefined {
  const responses = { '400': { description: 'No', content } }
  const paths = { '/toys': { get: { operationId: 'list', responses } } }
  return operationsOf('toys', paths)[0]?.responses['400']
}

test('a reply in one media type has its schema', () => {
  expect(replyTo({ 'application/problem+json': object })).toEqual({
    description: 'No',
    mediaType: 'application/problem+json',
    schema: object.schema,
  })
})

test('of several media types the schema is that of JSON, wherever it stands', () => {
  expect(replyTo({ 'text/plain': text, 'application/json': object })).toEqual({
    description: 'No',
    mediaTypes: ['text/plain', 'application/json'],
    schema: object.schema,
  })
})

test('two kinds of JSON may keep either schema', () => {
  expect(replyTo({ 'application/json': object, 'application/problem+json': other })?.schema).toEqual({
    anyOf: [object.schema, other.schema],
  })
  expect(replyTo({ 'application/json': object, 'application/problem+json': object })?.schema).toEqual(
    object.schema,
  )
  expect(replyTo({ 'application/json': object, 'application/problem+json': {} })?.schema).toBeUndefined()
})

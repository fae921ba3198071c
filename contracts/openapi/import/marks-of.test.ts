import { expect, test } from 'vitest'
import { marksOf } from './marks-of.ts'

test('what nobody can make up is not sent, a version is asked for, and what is told once is new each time', () => {
  const text = { type: 'string' } as const
  const parameters = [
    { in: 'query', name: 'cursor', required: false, schema: text },
    { in: 'query', name: 'after', required: false, schema: { type: 'string', format: 'date' } },
    { in: 'header', name: 'If-None-Match', required: false, schema: text },
    { in: 'header', name: 'If-Match', required: true, schema: text },
    { in: 'header', name: 'Idempotency-Key', required: true, schema: text },
    { in: 'header', name: 'X-Tag', required: false, schema: text },
  ] as const
  expect(marksOf('/toys', parameters, undefined)).toEqual({
    'query/cursor': { ignorable: true },
    'header/If-None-Match': { ignorable: true },
    'header/If-Match': { version: true },
    'header/Idempotency-Key': { unique: true },
  })
})

test('names and formats tell what a place is', () => {
  const schema = {
    type: 'object',
    properties: {
      email: { type: 'string' },
      password: { type: 'string' },
      pin: { type: 'string', writeOnly: true },
      silent: { type: 'boolean', writeOnly: true },
      createdAt: { type: 'string', readOnly: true },
      ownerId: { type: 'integer' },
      colour: { type: 'string' },
      parts: { type: 'object', properties: { shop_id: { type: 'integer' } } },
    },
  } as const
  const parameters = [{ in: 'query', name: 'viewID', required: false, schema: { type: 'number' } }] as const
  expect(
    marksOf('/companies/{companyId}/toys/{id}', parameters, {
      mediaType: 'application/json',
      required: true,
      schema,
    }),
  ).toEqual({
    'path/companyId': { names: 'companyId', within: true },
    'path/id': { names: 'toyId', subject: true },
    'query/viewID': { names: 'viewID' },
    'body/email': { unique: true },
    'body/password': { secret: true },
    'body/pin': { secret: true },
    'body/createdAt': { ignorable: 'read-only' },
    'body/ownerId': { names: 'ownerId' },
    'body/parts/shop_id': { names: 'shop_id' },
  })
})

test('the items of a list that is called after ids name one such thing each', () => {
  const ids = { type: 'array', items: { type: 'integer' } } as const
  const schema = {
    type: 'object',
    properties: {
      label_ids: ids,
      task: { type: 'object', properties: { ownerIds: ids } },
      board_ids: { type: 'string' },
      labels: ids,
      id: ids,
    },
  } as const
  expect(marksOf('/tasks', [], { mediaType: 'application/json', required: true, schema })).toEqual({
    'body/label_ids/*': { names: 'label_id' },
    'body/task/ownerIds/*': { names: 'ownerId' },
  })
})

test('a parameter that is of something else than the path in front of it keeps its name', () => {
  expect(marksOf('/repos/{owner}/{repo}', [], undefined)).toEqual({
    'path/owner': { names: 'owner', within: true },
    'path/repo': { names: 'repo', subject: true },
  })
  expect(marksOf('/pets/{petName}', [], undefined)).toEqual({
    'path/petName': { names: 'petId', subject: true },
  })
})

test('what lets somebody in can not be made up', () => {
  const schema = {
    type: 'object',
    properties: { email: { type: 'string' }, password: { type: 'string' }, scope: { type: 'string' } },
  } as const
  const body = { mediaType: 'application/json', required: true, schema } as const
  expect(marksOf('/auth/login', [], body)).toEqual({
    'body/email': { names: 'email' },
    'body/password': { secret: true, names: 'password' },
  })
  expect(marksOf('/users', [], body)).toEqual({
    'body/email': { unique: true },
    'body/password': { secret: true },
  })
})

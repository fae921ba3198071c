import { expect, test } from 'vitest'
import { importApi, importEndpoints } from './import-api.ts'

const document = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Toys API', version: '2' },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      login: { type: 'http', scheme: 'Basic' },
    },
  },
  paths: {
    '/toys/{id}': {
      get: {
        operationId: 'getToy',
        parameters: [{ name: 'userID', in: 'query', schema: { type: 'number', default: 'UID' } }],
        responses: {},
      },
    },
  },
})

test('an imported API has its auth schemes, its entities and its endpoints', () => {
  const imported = importApi(document, 'toys.json', 'toys')
  expect(imported).toMatchObject({
    problems: [],
    api: {
      id: 'toys',
      title: 'Toys API 2',
      auth: [{ kind: 'apiKey', in: 'header', name: 'X-Key' }, { kind: 'basic' }],
      permissions: ['*'],
      entities: [{ name: 'toy', known: 'toyId', tellingProperties: [] }],
    },
  })
})

test('imported endpoints carry the readings that the rules can tell', () => {
  const endpoints = importEndpoints(document, 'toys.json', 'toys')
  const read =
    'reason' in endpoints
      ? []
      : endpoints.flatMap(({ ambiguities }) => ambiguities.map(({ at, rule }) => [at, rule]))
  expect(read).toEqual([
    ['path/id', 'undeclared-path-parameter'],
    ['query/userID', 'number-may-be-whole'],
    ['query/userID', 'number-without-minimum'],
    ['query/userID', 'default-breaks-own-schema'],
  ])
})

test('a document that can not be read says why', () => {
  expect(importApi('nothing', 'toys.json')).toHaveProperty('reason')
})

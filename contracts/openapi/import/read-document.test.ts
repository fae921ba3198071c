import { expect, test } from 'vitest'
import type { Endpoint } from '../../model/endpoint.ts'
import { readDocument } from './read-document.ts'
import type { ReadDocument } from './read-document.ts'

function read(text: string, name = 'toys.json'): ReadDocument {
  const document = readDocument(text, name)
  if ('reason' in document) throw new Error(document.reason)
  return document
}

function only(text: string, name?: string): Endpoint {
  const { endpoints } = read(text, name).subject
  const [endpoint] = endpoints
  if (!endpoint || endpoints.length > 1) throw new Error(`${endpoints.length} endpoints`)
  return endpoint
}

const toyForm = {
  type: 'object',
  required: ['name'],
  properties: { name: { $ref: '#/components/schemas/Name' } },
}
const document = {
  openapi: '3.0.3',
  info: { title: 'Toys API', version: '2' },
  components: {
    schemas: { Name: { type: 'string', minLength: 1 } },
    parameters: { Limit: { name: 'limit', in: 'query', schema: { type: 'number', default: 15 } } },
  },
  paths: {
    '/toys/{id}': {
      put: {
        summary: 'item',
        operationId: 'toyItemPUT',
        description: '**Updates the toy.**\n\nLeaving any parameter empty will submit it as such.',
        parameters: [{ $ref: '#/components/parameters/Limit' }],
        requestBody: { content: { 'application/x-www-form-urlencoded': { schema: toyForm } } },
        responses: { 200: { description: '' } },
      },
    },
  },
}

test('an operation becomes an endpoint, references put in place and what the path names added', () => {
  expect(only(JSON.stringify(document))).toEqual({
    id: 'toys-api.toy-item-put',
    api: 'toys-api',
    method: 'PUT',
    path: '/toys/{id}',
    title: 'Updates the toy.',
    description: 'Leaving any parameter empty will submit it as such.',
    source: { document: 'Toys API 2', place: 'toyItemPUT', quote: 'Updates the toy.' },
    permission: { anyOf: ['*'], basis: 'inferred' },
    parameters: [
      { in: 'path', name: 'id', required: true, schema: {} },
      { in: 'query', name: 'limit', required: false, schema: { type: 'number', default: 15 } },
    ],
    body: {
      mediaType: 'application/x-www-form-urlencoded',
      required: true,
      schema: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } },
    },
    responses: { '200': { description: '' } },
    ambiguities: [],
    marks: { 'path/id': { names: 'toyId', subject: true } },
    relations: [],
  })
})

test('YAML is read like JSON', () => {
  const yaml = [
    'openapi: 3.1.0',
    'info: { title: Toys, version: "1" }',
    'paths:',
    '  /toys:',
    '    get:',
    '      parameters:',
    '        - { name: kind, in: query, schema: { type: [string, "null"], exclusiveMinimum: 3 } }',
    '      responses: { "204": { description: None. } }',
  ].join('\n')
  const endpoint = only(yaml, 'toys.yaml')
  expect(endpoint.id).toBe('toys.get-toys')
  expect(endpoint.parameters[0]?.schema).toEqual({ type: ['string', 'null'], exclusiveMinimum: 3 })
})

test('a Markdown page gives the operations of all its blocks, and the permissions of its prose', () => {
  const block = (method: string): string => {
    const [item] = Object.values(document.paths)
    return `## item\n\n\`\`\`json\n${JSON.stringify({ ...document, paths: { '/toys/{id}': { [method]: { ...item?.put, operationId: `${method}Toy` } } } })}\n\`\`\`\n`
  }
  const prose = [
    'Endpoints that require the `TOY_READ` permission:',
    '',
    '* `GET` item',
    '',
    'Endpoints that require the `TOY_LEND` permission:',
    '',
    '* `POST` lendToy',
    '',
    'All other endpoints require the `TOY_WRITE` permission.',
  ].join('\n')
  const { subject } = read(`# Toys\n\n${prose}\n\n${block('get')}\n${block('put')}`, 'toys.md')
  expect(
    subject.endpoints.map(({ method, permission }) => [method, permission.anyOf.join(), permission.basis]),
  ).toEqual([
    ['GET', 'TOY_READ', 'documented'],
    ['PUT', 'TOY_WRITE', 'documented'],
  ])
  expect(subject.orphans).toEqual([{ permission: 'TOY_LEND', method: 'POST', operation: 'lendToy' }])
})

test('scopes are permissions where one of them is enough', () => {
  const [item] = Object.values(document.paths)
  const security = [{ oauth: ['toys:write'] }, { oauth: ['admin'] }]
  const scoped = { ...document, paths: { '/toys/{id}': { put: { ...item?.put, security } } } }
  expect(only(JSON.stringify(scoped)).permission).toEqual({
    anyOf: ['toys:write', 'admin'],
    basis: 'documented',
  })
})

test('what can not be read is said, and the rest is read', () => {
  const properties = {
    self: { $ref: '#/components/schemas/Loop' },
    gone: { $ref: '#/components/schemas/Gone' },
    odd: { type: 'string', if: {} },
  }
  const loop = { type: 'object', properties: { again: { $ref: '#/components/schemas/Loop' } } }
  const schema = { type: 'object', properties }
  const paths = {
    '/toys': {
      post: { requestBody: { content: { 'application/json': { schema } } }, responses: {} },
      put: { requestBody: { content: { 'text/xml': {} } }, parameters: [{ name: 'sid', in: 'cookie' }] },
    },
  }
  const { subject, problems } = read(
    JSON.stringify({ openapi: '3.0.0', paths, components: { schemas: { Loop: loop } } }),
  )
  expect(problems).toEqual([
    '#/components/schemas/Loop holds itself: the member that leads round is left out',
    '#/components/schemas/Gone leads nowhere in this document: bundle it into one file',
    'the keyword if is not read',
    'the parameter sid in cookie is not read',
    'PUT /toys: no body of the types text/xml can be sent, so that none is',
  ])
  expect(subject.endpoints[0]?.body?.schema).toEqual({
    type: 'object',
    properties: {
      self: { type: 'object', properties: {} },
      gone: {},
      odd: { type: 'string' },
    },
  })
})

test('an operation whose body must be there and can not be sent is left out', () => {
  const body = (required: boolean) => ({
    requestBody: { required, content: { 'text/xml': {} } },
    responses: {},
  })
  const paths = { '/toys': { post: body(true), put: body(false) } }
  const { subject, problems } = read(JSON.stringify({ openapi: '3.0.0', paths }))
  expect(subject.endpoints.map(({ method }) => method)).toEqual(['PUT'])
  expect(problems[0]).toBe(
    'POST /toys: no body of the types text/xml can be sent, so that the operation is not tried',
  )
})

test.for([
  [
    ['application/merge-patch+json'],
    { mediaType: 'application/json', label: 'application/merge-patch+json' },
  ],
  [['application/*+json', 'application/json; charset=utf-8'], { mediaType: 'application/json' }],
  [['*/*'], { mediaType: 'application/json' }],
  [['application/vnd.toys.v2+json', 'multipart/form-data'], { mediaType: 'multipart/form-data' }],
] as const)('a body of the types %s is sent as %o', ([names, sent]) => {
  const content = Object.fromEntries(names.map(name => [name, { schema: { type: 'object' } }]))
  const paths = { '/toys': { patch: { requestBody: { content }, responses: {} } } }
  const { schema, required, ...body } = only(JSON.stringify({ openapi: '3.0.0', paths })).body ?? {}
  expect(body).toEqual(sent)
})

test('what goes round without end, and the body of a GET, are not sent', () => {
  const kids = { type: 'array', items: { $ref: '#/components/schemas/Tree' } }
  const tree = { type: 'object', required: ['kids'], properties: { kids } }
  const requestBody = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } } }
  const paths = { '/toys': { get: { requestBody, responses: {} }, post: { requestBody, responses: {} } } }
  const { subject, problems } = read(
    JSON.stringify({ openapi: '3.0.0', paths, components: { schemas: { Tree: tree } } }),
  )
  expect(subject.endpoints.map(({ method, body }) => [method, body])).toEqual([
    ['GET', undefined],
    ['POST', undefined],
  ])
  expect(problems).toContain('GET /toys: its body has no meaning in HTTP, and is not sent')
  expect(problems).toContain('POST /toys: its body holds itself without end, and is not sent')
})

test('headers that other parts of a document speak for are no parameters', () => {
  const parameters = ['Accept', 'content-type', 'Authorization', 'X-Tag'].map(name => ({
    name,
    in: 'header',
    schema: { type: 'string' },
  }))
  const paths = { '/toys': { get: { parameters, responses: {} } } }
  expect(only(JSON.stringify({ openapi: '3.0.0', paths })).parameters.map(({ name }) => name)).toEqual([
    'X-Tag',
  ])
})

test('a schema that can not be said without itself leaves out what leads to it', () => {
  const tree = {
    type: 'object',
    required: ['kids'],
    properties: { kids: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  }
  const body = {
    type: 'object',
    properties: { name: { type: 'string' }, tree: { $ref: '#/components/schemas/Tree' } },
  }
  const paths = {
    '/toys': { post: { requestBody: { content: { 'application/json': { schema: body } } }, responses: {} } },
  }
  const endpoint = only(JSON.stringify({ openapi: '3.0.0', paths, components: { schemas: { Tree: tree } } }))
  expect(endpoint.body?.schema).toEqual({ type: 'object', properties: { name: { type: 'string' } } })
})

test.for([
  ['{"openapi": "3.0.0", "paths": ', /JSON/],
  ['Dear diary, nothing happened today.', /no API description/],
  ['', /no API description/],
] as const)('%s is refused with the reason', ([text, reason]) => {
  const document = readDocument(text, 'toys.json')
  expect('reason' in document ? document.reason : 'it was read').toMatch(reason)
})

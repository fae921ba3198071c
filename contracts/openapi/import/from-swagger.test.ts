import { expect, test } from 'vitest'
import { fromSwagger } from './from-swagger.ts'

const toy = { $ref: '#/definitions/Toy' }
const none = { description: 'none' }

const upgraded = (operation: object, more: object = {}, method = 'post') => {
  const paths = { '/toys': { [method]: operation } }
  const document = fromSwagger(
    JSON.parse(JSON.stringify({ swagger: '2.0', info: { title: 'Toys' }, paths, ...more })),
  )
  return JSON.parse(JSON.stringify(document))
}

test('definitions, responses and security schemes move, and what refers to them follows', () => {
  const document = upgraded(
    {
      parameters: [{ in: 'body', name: 'toy', required: true, schema: toy }],
      responses: { 404: { $ref: '#/responses/No' } },
    },
    {
      definitions: { Toy: { type: 'object', properties: { friend: toy } } },
      responses: { No: { description: 'no', schema: toy } },
      securityDefinitions: {
        login: { type: 'basic' },
        key: { type: 'apiKey', in: 'query', name: 'k' },
        grant: { type: 'oauth2', flow: 'accessCode', scopes: { 'toys:read': 'Read' } },
      },
    },
  )
  const moved = { $ref: '#/components/schemas/Toy' }
  const json = { 'application/json': { schema: moved } }
  expect(document.paths['/toys'].post).toEqual({
    parameters: [],
    requestBody: { required: true, content: json },
    responses: { 404: { $ref: '#/components/responses/No' } },
  })
  expect(document.components).toEqual({
    schemas: { Toy: { type: 'object', properties: { friend: moved } } },
    responses: { No: { description: 'no', content: json } },
    securitySchemes: {
      login: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'query', name: 'k' },
      grant: { type: 'oauth2', flows: { authorizationCode: { scopes: { 'toys:read': 'Read' } } } },
    },
  })
  expect(document.openapi).toBe('3.0.3')
})

test('keywords of a parameter become its schema, and lists are written as they were', () => {
  const list = { type: 'array', items: { type: 'integer' } }
  const parameters = [
    { in: 'query', name: 'size', type: 'integer', maximum: 9, description: 'How big.' },
    { in: 'query', name: 'ids', ...list },
    { in: 'query', name: 'tags', ...list, collectionFormat: 'multi' },
  ]
  expect(upgraded({ parameters, responses: {} }, {}, 'get').paths['/toys'].get.parameters).toEqual([
    { in: 'query', name: 'size', description: 'How big.', schema: { type: 'integer', maximum: 9 } },
    { in: 'query', name: 'ids', style: 'form', explode: false, schema: list },
    { in: 'query', name: 'tags', style: 'form', explode: true, schema: list },
  ])
})

test('form fields become a body, of parts where one is a file, in the types that the operation consumes', () => {
  const name = { in: 'formData', name: 'name', type: 'string', required: true }
  const image = { in: 'formData', name: 'image', type: 'file' }
  const bodyOf = (parameters: readonly object[]) =>
    upgraded({ parameters, responses: { 204: none } }, { consumes: ['application/json'] }).paths['/toys'].post
      .requestBody
  expect(bodyOf([name])).toEqual({
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
        encoding: { name: {} },
      },
    },
  })
  expect(Object.entries(bodyOf([name, image]).content)).toMatchObject([
    ['multipart/form-data', { schema: { properties: { image: { type: 'string', format: 'binary' } } } }],
  ])
})

test('parameters that stand in the document once, or at the path, are those of the operation', () => {
  const parameters = { Id: { in: 'path', name: 'id', required: true, type: 'string' } }
  const item = { parameters: [{ $ref: '#/parameters/Id' }], get: { responses: { 200: none } } }
  const document = JSON.parse(
    JSON.stringify(fromSwagger({ swagger: '2.0', parameters, paths: { '/toys/{id}': item } })),
  )
  expect(document.paths['/toys/{id}']).toEqual({
    get: {
      parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }],
      responses: { 200: none },
    },
  })
})

import { expect, test } from 'vitest'
import { nameTypePage } from './name-type-page.ts'
import { printedRequests } from './printed-requests.ts'
import { typedBulletsPage } from './typed-bullets-page.ts'
import { loosePatterns } from './loose-patterns.ts'

const listed = `PATCH/toys/{id}.json

Update toy.

Path Params

  • Name
    id
    Type
    integer
    required
    Description

Body Params

    • Name
      colour
      Type
      string
      Description
      The colour. Options are red and blue.
    • Name
      soft
      Type
      boolean

    Responses

    • Code
      200
      Type
      object
      Description
      200 OK
      ToyAPIBody handles request/response for a single toy
`

test('a page of names and types gives route, fields and replies', () => {
  const endpoint = nameTypePage(listed, 'toys', 'Toys')
  expect(endpoint).toMatchObject({
    id: 'toys.update-toy',
    method: 'PATCH',
    path: '/toys/{id}.json',
    title: 'Update toy.',
  })
  expect(endpoint?.parameters).toEqual([
    { in: 'path', name: 'id', required: true, schema: { type: 'integer' } },
  ])
  expect(endpoint?.body?.schema).toEqual({
    type: 'object',
    properties: {
      colour: { type: 'string', description: 'The colour. Options are red and blue.' },
      soft: { type: 'boolean' },
    },
  })
  const description = 'ToyAPIBody handles request/response for a single toy'
  expect(endpoint?.responses).toEqual({
    '200': { description, mediaType: 'application/json', schema: { type: 'object' } },
  })
})

test('another text is no page of names and types', () => {
  expect(nameTypePage('Name\nType\n', 'toys', 'Toys')).toBeUndefined()
})

const bullets = `Update Toy

This lets you update a toy.

Request Body Parameters

  • id (number): The id of the toy.

  • language (string): The language of the toy.

    • en_US - English

    • es_ES - Spanish

  • is_soft (string): Indicates if the toy is soft.

Path Params
string
required
Body Params
string
number
Responses
`

test('a page of typed bullets gives fields, the bullets beneath them, and the list of types beside', () => {
  const page = typedBulletsPage(bullets, 'toys', 'Toys')
  expect(page?.typeList).toEqual({ endpoint: 'toys.update-toy', types: ['string', 'number'] })
  expect(page?.endpoint).toMatchObject({ method: 'PUT', pathBasis: 'inferred', title: 'Update Toy' })
  expect(page?.endpoint.parameters).toEqual([
    { in: 'path', name: 'id', required: true, schema: { type: 'string' } },
  ])
  expect(page?.endpoint.body?.schema).toEqual({
    type: 'object',
    properties: {
      id: { type: 'number', description: 'The id of the toy.' },
      language: {
        type: 'string',
        description: 'The language of the toy.\n- en_US - English\n- es_ES - Spanish',
      },
      is_soft: { type: 'string', description: 'Indicates if the toy is soft.' },
    },
  })
})

const requests = `Some prose
PUT /toys/{id} HTTP/1.1
Host: toys
Content-Type: application/x-www-form-urlencoded
"name='text'&groups=[1]&count=2"
No content
POST /toys HTTP/1.1
Content-Type: multipart/form-data
{
"name": "text",
"groups": [
1
]
}
GET /toys?limit=3 HTTP/1.1
Host: toys
No content
`

test('printed requests give the values that a reader would copy', () => {
  const { endpoints, samples } = printedRequests(requests, 'toys', 'Toys')
  expect(endpoints.map(({ id, samples: own }) => [id, own?.[0]?.values])).toEqual([
    ['toys.put-toys-id', { 'body/name': "'text'", 'body/groups': '[1]', 'body/count': 2 }],
    ['toys.post-toys', { 'body/name': 'text', 'body/groups': [1] }],
    ['toys.get-toys', {}],
  ])
  expect(samples.map(({ contentType }) => contentType)).toEqual([
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
  ])
})

test('patterns on lines of their own are found with their line', () => {
  expect(loosePatterns('Name\n^[a-z]+$\nPattern: ^a|b$\nPossible values: en\n')).toEqual([
    { where: 'line 2', pattern: '^[a-z]+$' },
    { where: 'line 3', pattern: '^a|b$' },
  ])
})

import { expect, test } from 'vitest'
import { importApi } from './import-api.ts'

const name = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const json = { content: { 'application/json': { schema: name } } }

/** The relations of a POST to a pet's own path that is summed up so. */
function kindsOf(summary: string) {
  const paths = {
    '/pets': { post: { operationId: 'add', requestBody: json, responses: {} } },
    '/pets/{id}': {
      get: { operationId: 'show', responses: { 200: { description: 'one', ...json } } },
      post: { operationId: 'touch', summary, requestBody: json, responses: {} },
      delete: { operationId: 'remove', responses: {} },
    },
  }
  const document = { openapi: '3.0.3', info: { title: 'Pets', version: '1' }, paths }
  const imported = importApi(JSON.stringify(document), 'pets.json', 'pets')
  const endpoints = 'reason' in imported ? [] : imported.api.endpoints
  return endpoints.find(({ id }) => id === 'pets.touch')?.relations.map(({ kind }) => kind)
}

test('a POST to the path of a thing changes it where the document says so, and nothing is known of it otherwise', () => {
  expect(kindsOf('Update a pet')).toEqual(['writes'])
  expect(kindsOf('Updates the specified pet.')).toEqual(['writes'])
  expect(kindsOf('Wash a pet')).toEqual([])
})

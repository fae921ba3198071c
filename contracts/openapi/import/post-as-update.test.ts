import { expect, test } from 'vitest'
import { operationsOf } from './imported-kit.ts'

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
  return operationsOf('pets', paths)
    .find(({ id }) => id === 'pets.touch')
    ?.relations.map(({ kind }) => kind)
}

test('a POST to the path of a thing changes it where the document says so, and nothing is known of it otherwise', () => {
  expect(kindsOf('Update a pet')).toEqual(['writes'])
  expect(kindsOf('Updates the specified pet.')).toEqual(['writes'])
  expect(kindsOf('Wash a pet')).toEqual([])
})

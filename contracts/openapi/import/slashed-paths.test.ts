import { expect, test } from 'vitest'
import { operationsOf } from './imported-kit.ts'

const name = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const content = { content: { 'application/json': { schema: name } } }
const paths = {
  '/pets/': {
    get: { operationId: 'list', responses: {} },
    post: { operationId: 'add', requestBody: content, responses: {} },
  },
  '/pets/{petId}/': {
    get: { operationId: 'show', responses: { 200: { description: 'one', ...content } } },
    delete: { operationId: 'remove', responses: {} },
  },
}

test('things are made, shown, listed and removed where paths end in a slash', () => {
  expect(
    operationsOf('pets', paths).map(({ id, relations }) => [id, ...relations.map(({ kind }) => kind)]),
  ).toEqual([
    ['pets.list', 'lists'],
    ['pets.add', 'creates'],
    ['pets.show', 'shows'],
    ['pets.remove', 'deletes'],
  ])
})

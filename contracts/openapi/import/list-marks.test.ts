import { expect, test } from 'vitest'
import { json, operationsOf } from './imported-kit.ts'

const choice = { type: 'string', enum: ['cat', 'dog'] }
const pet = {
  type: 'object',
  required: ['name'],
  properties: { kind: choice, name: { type: 'string' } },
}
const parameters = [
  { name: 'kind', in: 'query', schema: choice },
  { name: 'limit', in: 'query', schema: { type: 'integer' } },
  { name: 'name', in: 'query', schema: { type: 'string' } },
  { name: 'sort', in: 'query', schema: choice },
]

/** The marks of a list whose reply is of this schema. */
function marksWhere(schema: object, asked: readonly object[] = parameters) {
  const responses = { 200: { description: 'all', ...json(schema) } }
  const paths = { '/pets': { get: { operationId: 'list', parameters: asked, responses } } }
  return operationsOf('pets', paths).find(({ id }) => id === 'pets.list')?.marks
}

test('parameters ask of the list in the reply what their names say, where it is clear what that is', () => {
  const pets = { type: 'array', items: pet }
  const asked = { 'query/kind': { keeps: 'kind' }, 'query/limit': { bounds: true } }
  expect(marksWhere(pets)).toEqual(asked)
  expect(marksWhere({ type: 'object', properties: { items: pets, next: { type: 'string' } } })).toEqual(asked)
  expect(marksWhere({ type: 'object', properties: { items: pets, facets: pets } })).toEqual({})
})

test('a choice is asked for by its name in whatever spelling, of texts and of numbers', () => {
  const state = { type: 'integer', enum: [0, 1] }
  const maybe = { anyOf: [choice, { type: 'null' }] }
  const entry = { type: 'object', properties: { kind: choice, unitState: state, loud: { type: 'boolean' } } }
  const asked = [
    { name: 'UnitState', in: 'query', schema: state },
    { name: 'filter[kind]', in: 'query', schema: maybe },
    { name: 'loud', in: 'query', schema: { type: 'boolean' } },
  ]
  const marks = { 'query/UnitState': { keeps: 'unitState' }, 'query/filter[kind]': { keeps: 'kind' } }
  expect(marksWhere({ type: 'array', items: entry }, asked)).toEqual(marks)
  const resource = { type: 'object', properties: { id: { type: 'string' }, attributes: entry } }
  expect(
    marksWhere({ type: 'object', properties: { data: { type: 'array', items: resource } } }, asked),
  ).toEqual(marks)
})

import { expect, test } from 'vitest'
import { operationsOf } from './imported-kit.ts'

function parametersWhere(schema: object) {
  const parameters = [{ name: 'filter', in: 'query', style: 'deepObject', explode: true, schema }]
  const paths = {
    '/pets': { get: { operationId: 'list', parameters, responses: { 200: { description: 'all' } } } },
  }
  return operationsOf('pets', paths)[0]?.parameters
}

test('each member of a deep object is a parameter of its own', () => {
  const kind = { type: 'string', description: 'Exactly this kind.' }
  expect(
    parametersWhere({ type: 'object', required: ['age'], properties: { kind, age: { type: 'integer' } } }),
  ).toEqual([
    { in: 'query', name: 'filter[kind]', required: false, schema: kind, description: 'Exactly this kind.' },
    { in: 'query', name: 'filter[age]', required: false, schema: { type: 'integer' } },
  ])
})

test('one that holds more than values stays as it is', () => {
  const holding = { type: 'object', properties: { kinds: { type: 'array', items: { type: 'string' } } } }
  expect(parametersWhere(holding)).toMatchObject([{ name: 'filter' }])
})

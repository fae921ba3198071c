import { expect, test } from 'vitest'
import type { Schema } from '../../model/schema.ts'
import { json, operationsOf } from './imported-kit.ts'

const attributes: Schema = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, size: { type: 'integer', default: 3 } },
}
const object = (properties: { readonly [name: string]: Schema }): Schema => ({ type: 'object', properties })

/** The endpoints of a description whose bodies and replies have this shape. */
function endpoints(shape: Schema, shown = shape) {
  return operationsOf('pets', {
    '/pets': { post: { operationId: 'add', requestBody: json(shape), responses: {} } },
    '/pets/{id}': {
      get: { operationId: 'show', responses: { 200: { description: 'one', ...json(shown) } } },
      patch: { operationId: 'change', requestBody: json(shape), responses: {} },
      delete: { operationId: 'remove', responses: {} },
    },
  })
}

const written = (shape: Schema) =>
  endpoints(shape).flatMap(({ relations }) =>
    relations.flatMap(relation =>
      relation.kind === 'creates' || relation.kind === 'writes'
        ? relation.effects.map(({ value }) => ('from' in value ? value.from : ''))
        : [],
    ),
  )

test('a thing is written where its body holds it', () => {
  const twice = (place: string) => [`${place}/name`, `${place}/size`, `${place}/name`, `${place}/size`]
  expect(written(attributes)).toEqual(twice('body'))
  expect(written(object({ pet: attributes }))).toEqual(twice('body/pet'))
  const resource = object({ type: { type: 'string' }, id: { type: 'string' }, attributes })
  expect(written(object({ data: resource }))).toEqual(twice('body/data/attributes'))
})

test('what names a thing beside its attributes is its own id', () => {
  const resource = object({ type: { type: 'string' }, id: { type: 'string' }, attributes })
  const [add, , change] = endpoints(object({ data: resource }))
  expect(add?.marks['body/data/id']).toEqual({ ignorable: true })
  expect(add?.marks['body/data/attributes/name']).toEqual({ unique: true })
  expect(change?.marks['body/data/id']).toEqual({ names: 'petId', subject: true })
})

test('nothing is implied of a thing of which something is shown once it is deleted', () => {
  const deleted = object({ id: { type: 'string' }, deleted: { type: 'boolean' } })
  const kinds = (shown: Schema) => endpoints(attributes, shown).flatMap(({ relations }) => relations.length)
  expect(kinds({ anyOf: [attributes, deleted] })).toEqual([0, 0, 0, 0])
  expect(kinds({ anyOf: [attributes, object({ name: { type: 'string' } })] })).not.toContain(0)
})

import { expect, test } from 'vitest'
import { bareEndpoint, formOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { undeclaredPathParameterRule } from './undeclared-path-parameter.ts'

const undeclared = bareEndpoint({ path: '/toys/{id}' })

test('a parameter of the path that nothing declares is found', () => {
  expect(placesBy(undeclaredPathParameterRule, undeclared)).toEqual(['path/id'])
})

test('one that is declared without a type is found too', () => {
  const parameters = [{ in: 'path', name: 'id', required: true, schema: {} } as const]
  expect(placesBy(undeclaredPathParameterRule, { ...undeclared, parameters })).toEqual(['path/id'])
})

test('it is read as any text, or as fields of its name are typed elsewhere', () => {
  const elsewhere = bareEndpoint({ id: 'toys.hide', body: formOf({ id: { type: 'number' } }) })
  expect(readingBy(undeclaredPathParameterRule, undeclared, elsewhere)).toEqual([
    {},
    { change: { type: 'number' } },
  ])
})

test('a declared parameter is fine', () => {
  const parameters = [{ in: 'path', name: 'id', required: true, schema: { type: 'integer' } } as const]
  expect(placesBy(undeclaredPathParameterRule, { ...undeclared, parameters })).toEqual([])
})

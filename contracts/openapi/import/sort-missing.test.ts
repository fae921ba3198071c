import { expect, test } from 'vitest'
import { missingAt } from './sort-missing.ts'

const of = (description: string, property = 'bornOn') =>
  missingAt({ name: 'sort', in: 'query', required: false, schema: {}, description }, property)

test('entries without a value stand where the document puts them, whichever way it sorts', () => {
  expect(of('A leading - reverses. Pets without born on come last either way.')).toBe('last')
  expect(of('Pets that have no `born_on` always stand at the end.')).toBe('last')
  expect(of('Nulls come first in both directions.')).toBe('first')
})

test('nothing is told of entries without a value', () => {
  expect(of('Pets without born on come last.')).toBe(undefined)
  expect(of('Pets without name come last either way.')).toBe(undefined)
  expect(of('Nulls are not always last.')).toBe(undefined)
  expect(of('Nulls come first upwards and last downwards, always.')).toBe(undefined)
  expect(of('The newest come first, always.')).toBe(undefined)
})

import { expect, test } from 'vitest'
import { comparedAs } from './compared-as.ts'

test('numbers, and texts that read as numbers with decimals, are compared by their size', () => {
  expect(comparedAs({ type: 'integer' }, 'stock')).toBe('number')
  expect(comparedAs({ type: ['number', 'null'] }, 'rating')).toBe('number')
  expect(comparedAs({ type: 'string', format: 'decimal' }, 'price')).toBe('number')
  expect(comparedAs({ type: 'string', pattern: String.raw`^\d+\.\d{2}$` }, 'price')).toBe('number')
})

test('days and moments are compared by their time, other texts as texts', () => {
  expect(comparedAs({ type: 'string', format: 'date' }, 'dueOn')).toBe('day')
  expect(comparedAs({ anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] }, 'at')).toBe(
    'moment',
  )
  expect(comparedAs({ type: 'string' }, 'name')).toBe('text')
  expect(comparedAs({ type: 'string', pattern: '^[0-9]{5}$' }, 'zip')).toBe('text')
})

test('what servers put into orders of their own is not compared', () => {
  expect(comparedAs({ type: 'string', enum: ['low', 'high'] }, 'priority')).toBeUndefined()
  expect(comparedAs({ anyOf: [{ const: 'van' }, { const: 'truck' }] }, 'kind')).toBeUndefined()
  expect(comparedAs({ type: 'string', format: 'uuid' }, 'id')).toBeUndefined()
  expect(comparedAs({ type: 'string' }, 'apiVersion')).toBeUndefined()
  expect(comparedAs({ type: 'boolean' }, 'sold')).toBeUndefined()
  expect(comparedAs({ type: 'object' }, 'owner')).toBeUndefined()
})

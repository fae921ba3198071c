import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField, formOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { sampleBreaksSchema } from './sample-breaks-schema.ts'

const source = { document: 'Toys API 1', place: 'sample' }

test('a sample that the schema refuses is found, and also read as valid', () => {
  const samples = [{ source, values: { 'body/toy': 'UID' } }]
  const endpoint = endpointWithField({ type: 'number' }, { samples })
  expect(placesBy(sampleBreaksSchema, endpoint)).toEqual(['body/toy'])
  expect(readingBy(sampleBreaksSchema, endpoint)).toEqual([{}, { also: { enum: ['UID'] } }])
})

test('quotes around a sample of a form are taken off first', () => {
  const samples = [{ source, values: { 'body/toy': "'text'" } }]
  const endpoint = endpointWithField({ type: 'string', pattern: '^[0-9]+$' }, { samples })
  expect(readingBy(sampleBreaksSchema, endpoint)).toEqual([{}, { also: { enum: ['text'] } }])
})

test('an example in the schema counts too', () => {
  expect(placesBy(sampleBreaksSchema, endpointWithField({ type: 'integer', example: 1.5 }))).toEqual([
    'body/toy',
  ])
})

test('a number and a list that a form carries as text are fine', () => {
  const samples = [{ source, values: { 'body/count': "'12'", 'body/groups': '[1]' } }]
  const body = formOf({ count: { type: 'number' }, groups: { type: 'array', items: { type: 'number' } } })
  expect(placesBy(sampleBreaksSchema, bareEndpoint({ body, samples }))).toEqual([])
})

import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField, jsonOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { sampleQuotesValues } from './sample-quotes-values.ts'

const source = { document: 'Toys API 1', place: 'sample' }
const samples = [{ source, values: { 'body/toy': "'text'", 'body/other': 'text' } }]

test('a quoted value of a form is found, and also read as it stands', () => {
  const endpoint = endpointWithField({ type: 'string' }, { samples })
  expect(placesBy(sampleQuotesValues, endpoint)).toEqual(['body/toy'])
  expect(readingBy(sampleQuotesValues, endpoint)).toEqual([{}, { also: { enum: ["'text'"] } }])
})

test('in JSON a quoted text is a text with quotes', () => {
  expect(
    placesBy(sampleQuotesValues, bareEndpoint({ body: jsonOf({ toy: { type: 'string' } }), samples })),
  ).toEqual([])
})

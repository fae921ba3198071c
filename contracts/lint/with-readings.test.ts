import { expect, test } from 'vitest'
import { schemasAt } from '../clauses/readings-of.ts'
import { brokenDefault } from '../dsl/readings/texts.ts'
import { bareEndpoint, endpointWithField, formOf } from './endpoint-kit.ts'
import { withReadings } from './with-readings.ts'

const rulesAt = (endpoints: ReturnType<typeof withReadings>): readonly string[] =>
  endpoints.flatMap(({ ambiguities }) => ambiguities.map(({ rule, at }) => `${at} ${rule}`))

test('readings that rules can tell are added to a contract', () => {
  const endpoint = endpointWithField({ type: 'number', default: 'UID' })
  expect(rulesAt(withReadings([endpoint]))).toEqual([
    'body/toy number-may-be-whole',
    'body/toy number-without-minimum',
    'body/toy default-breaks-own-schema',
  ])
})

test("the contract's own reading of a place wins over the computed one", () => {
  const own = { ...brokenDefault('body/toy', 'UID'), why: 'Said by hand.' }
  const endpoint = endpointWithField({ type: 'number', default: 'UID' }, { ambiguities: [own] })
  const [read] = withReadings([endpoint])
  const whys = read?.ambiguities
    .filter(({ rule }) => rule === 'default-breaks-own-schema')
    .map(({ why }) => why)
  expect(whys).toEqual(['Said by hand.'])
})

test('two rules that read a place alike leave one reading', () => {
  const source = { document: 'Toys API 1', place: 'sample' }
  const samples = [{ source, values: { 'body/toy': 'UID' } }]
  const endpoint = endpointWithField({ type: 'number', default: 'UID' }, { samples })
  expect(rulesAt(withReadings([endpoint]))).not.toContain('body/toy sample-breaks-schema')
})

test('reading twice changes nothing', () => {
  const once = withReadings([
    endpointWithField({ type: 'number', default: 'UID' }),
    bareEndpoint({ id: 'toys.other' }),
  ])
  expect(withReadings(once)).toEqual(once)
})

test('changed keywords come before narrower values, and those before values that are valid besides', () => {
  const pattern = '^[a-z]|[0-9]$'
  const endpoint = bareEndpoint({
    body: formOf({ toy: { type: 'string', pattern, minLength: 1, default: '' } }),
  })
  const [read] = withReadings([endpoint])
  const schemas = read ? schemasAt(read, 'body/toy') : []
  const widest = { anyOf: [{ type: 'string', pattern, minLength: 1, default: '' }, { enum: [''] }] }
  expect(schemas).toContainEqual(widest)
  expect(schemas).toHaveLength(4)
})

import { expect, test } from 'vitest'
import { bareEndpoint, queryOf } from '../../lint/endpoint-kit.ts'
import type { Parameter } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { filtersOf } from './filters-of.ts'

const text: Schema = { type: 'string' }
const task: Schema = {
  type: 'object',
  properties: {
    status: { type: 'string', enum: ['open', 'done'] },
    assignee: text,
    labels: { type: 'array', items: text },
    dueDate: { type: 'string', format: 'date' },
    price: { type: 'number' },
    owner: { type: 'object', properties: { name: text } },
  },
}

function filtersWith(...parameters: readonly Parameter[]) {
  const schema: Schema = { type: 'array', items: task }
  return filtersOf(
    bareEndpoint({ method: 'GET', parameters, responses: { 200: { description: 'tasks', schema } } }),
  )
}

test('a parameter that is called as a member of the entries lists those that have its value', () => {
  expect(
    filtersWith(queryOf('status', text), queryOf('filter[assignee]', text), queryOf('label', text)),
  ).toMatchObject([
    { kind: 'filters', by: 'query/status', how: 'value', property: 'status' },
    { by: 'query/filter[assignee]', how: 'value', property: 'assignee' },
    { by: 'query/label', how: 'value', property: 'labels' },
  ])
})

test('where it takes a list, any of its values will do', () => {
  expect(filtersWith(queryOf('status', { type: 'array', items: text }))).toMatchObject([{ several: true }])
  expect(filtersWith(queryOf('labels', { type: 'array', items: text }))).toEqual([
    expect.not.objectContaining({ several: true }),
  ])
})

test('a value counts as exact only where the document says so', () => {
  expect(filtersWith({ ...queryOf('assignee', text), description: 'Exactly this one.' })).toMatchObject([
    { how: 'exactly' },
  ])
  expect(filtersWith({ ...queryOf('assignee', text), description: 'Only tasks of this one.' })).toMatchObject(
    [{ how: 'value' }],
  )
})

test('a text that is searched for may stand anywhere', () => {
  expect(filtersWith({ ...queryOf('q', text), description: 'In upper or lower case.' })).toMatchObject([
    { how: 'search', anyCase: true },
  ])
})

test('a filter minds no case where the document says so, and means it', () => {
  const described = (description: string) => filtersWith({ ...queryOf('assignee', text), description })[0]
  expect(described('With just this name; upper and lower case are the same.')).toMatchObject({
    anyCase: true,
  })
  expect(described('Case-insensitive.')).toMatchObject({ anyCase: true })
  expect(described('Upper and lower case are different names.')).not.toHaveProperty('anyCase')
  expect(described('Only tasks of this one.')).not.toHaveProperty('anyCase')
})

test('a limit bounds a member that has an order, inclusively where the document says so', () => {
  const day: Schema = { type: 'string', format: 'date' }
  const most = { ...queryOf('maxPrice', { type: 'number' }), description: 'At most this price.' }
  expect(
    filtersWith(queryOf('due_before', day), most, queryOf('price_gte', { type: 'number' })),
  ).toMatchObject([
    { by: 'query/due_before', how: 'at-most', property: 'dueDate', as: 'day' },
    { by: 'query/maxPrice', how: 'at-most', property: 'price', as: 'number', inclusive: true },
    { by: 'query/price_gte', how: 'at-least', property: 'price', as: 'number' },
  ])
  expect(filtersWith(queryOf('maxItems', { type: 'number' }), queryOf('statusFrom', text))).toEqual([])
})

test('what goes with no other parameter is told, and what looks at things is no filter of values', () => {
  expect(
    filtersWith({ ...queryOf('q', text), description: 'Cannot be combined with status.' }),
  ).toMatchObject([{ alone: true }])
  expect(filtersWith(queryOf('owner', text), queryOf('page', { type: 'integer' }))).toEqual([])
})

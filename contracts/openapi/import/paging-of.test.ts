import { expect, test } from 'vitest'
import { bareEndpoint, jsonOf, queryOf } from '../../lint/endpoint-kit.ts'
import type { Schema } from '../../model/schema.ts'
import { pagingOf } from './paging-of.ts'

const number: Schema = { type: 'integer' }
const text: Schema = { type: 'string' }

const paging = (parameters: { readonly [name: string]: Schema }) =>
  pagingOf(
    bareEndpoint({
      method: 'GET',
      parameters: Object.entries(parameters).map(([name, schema]) => queryOf(name, schema)),
    }),
  )

test('an offset and a limit cut a list', () => {
  expect(paging({ offset: number, limit: number })).toMatchObject({
    kind: 'pages',
    start: 'query/offset',
    limit: 'query/limit',
  })
})

test('the number of a page turns it, from what its default or least value says', () => {
  expect(paging({ 'page[number]': { ...number, minimum: 1 }, 'page[size]': number })).toMatchObject({
    kind: 'turns',
    page: 'query/page[number]',
    by: 'number',
    from: 1,
    size: 'query/page[size]',
  })
  expect(paging({ PageNumber: { ...number, default: 0 }, PageSize: number })).toMatchObject({ from: 0 })
  expect(paging({ page: number, per_page: number })).not.toHaveProperty('from')
})

test('a cursor turns it, whatever leads backwards', () => {
  expect(paging({ starting_after: text, ending_before: text, limit: number })).toMatchObject({
    kind: 'turns',
    page: 'query/starting_after',
    by: 'cursor',
    size: 'query/limit',
  })
})

test('a limit alone, and two ways at once, are not known', () => {
  expect(paging({ limit: number })).toBe('unknown')
  expect(paging({ page: number, cursor: text, limit: number })).toBe('unknown')
})

test('days and flags cut nothing', () => {
  expect(paging({ after: { type: 'string', format: 'date' }, count: { type: 'boolean' } })).toBeUndefined()
})

test('members of the body of a call ask for pages as parameters do, and members of those do not', () => {
  const asking = (members: { readonly [name: string]: Schema }) =>
    pagingOf(bareEndpoint({ method: 'POST', body: jsonOf(members) }))
  expect(asking({ page: number, per_page: number, status: text })).toMatchObject({
    kind: 'turns',
    page: 'body/page',
    by: 'number',
    size: 'body/per_page',
  })
  expect(
    asking({ options: { type: 'object', properties: { offset: number, limit: number } } }),
  ).toBeUndefined()
})

import { expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { emptyLikeFull } from './empty-like-full.ts'
import { answeredWith } from './exchange-kit.ts'

const reply = (list: Json | undefined, type = 'application/json', body = '{}') => ({
  list,
  exchange: answeredWith(200, { body, headers: { 'content-type': type } }),
})
const full = reply([1, 2])

it.each<readonly [string, Json | undefined]>([
  ['an empty list', []],
  ['nothing at all', undefined],
])('takes %s for a list without entries', (_, list) => {
  expect(emptyLikeFull(full, reply(list), 'a search')).toEqual({ kind: 'holds' })
})

it('tells null in the place of a list', () => {
  expect(emptyLikeFull(full, reply(null), 'a search')).toMatchObject({
    kind: 'broken',
    direction: 'no-list',
    observed: 'for a search null in its place',
  })
})

it('tells an empty map in the place of a list, but not of a map', () => {
  expect(emptyLikeFull(full, reply({}), 'a search')).toMatchObject({ kind: 'broken', direction: 'no-list' })
  expect(emptyLikeFull(reply({ 7: {} }), reply({}), 'a search')).toEqual({ kind: 'holds' })
  expect(emptyLikeFull(reply({ 7: {} }), reply([]), 'a search')).toEqual({ kind: 'holds' })
})

it('tells another media type', () => {
  expect(emptyLikeFull(full, reply(undefined, 'text/html', 'None'), 'a search')).toMatchObject({
    kind: 'broken',
    direction: 'media-type',
  })
})

it('tells a reply without a body, but for one whose status says so', () => {
  expect(emptyLikeFull(full, reply(undefined, '', ''), 'a search')).toMatchObject({
    kind: 'broken',
    direction: 'no-body',
  })
  expect(emptyLikeFull(full, { list: undefined, exchange: answeredWith(204) }, 'a search')).toEqual({
    kind: 'holds',
  })
})

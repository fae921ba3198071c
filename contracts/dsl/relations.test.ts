import { expect, test } from 'vitest'
import {
  constant,
  entryAppears,
  entryDisappears,
  from,
  idempotent,
  inferred,
  omitted,
  shows,
  writes,
  writesFields,
} from './relations.ts'

test('a write names each property with what becomes of it', () => {
  expect(writes({ active: constant(true), views: from('body/state', ['body/viewID']) })).toEqual({
    kind: 'writes',
    basis: 'documented',
    says: 'changes active and views of the given entity, and nothing else',
    effects: [
      { property: 'active', value: { constant: true } },
      { property: 'views', key: ['body/viewID'], value: { from: 'body/state' } },
    ],
  })
})

test('fields of the body that go by the name of their property need only be listed', () => {
  expect(writesFields('name', 'email')).toEqual(
    writes({ name: from('body/name'), email: from('body/email') }),
  )
})

test('entries of a collection appear and disappear under the places that name them', () => {
  expect(entryAppears('body/a', 'body/b')).toEqual({ key: ['body/a', 'body/b'], value: { entry: 'present' } })
  expect(entryDisappears('body/a')).toEqual({ key: ['body/a'], value: { entry: 'absent' } })
})

test('an omission says in words what it equals', () => {
  expect(omitted('query/limit', 15)).toMatchObject({
    value: { constant: 15 },
    says: 'leaving out query/limit equals sending 15',
  })
})

test('what no document says is inferred', () => {
  expect(idempotent().basis).toBe('inferred')
  expect(inferred(shows('user', [])).basis).toBe('inferred')
  expect(shows('user', []).basis).toBe('documented')
})

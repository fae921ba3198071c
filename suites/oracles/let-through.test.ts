import { expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { isKeptOut } from './let-through.ts'
import type { AskedFilter } from './let-through.ts'

const asked = (value: Json, more: Partial<AskedFilter> = {}): AskedFilter => ({
  name: 'kind',
  how: 'value',
  property: 'kind',
  as: 'text',
  value,
  ...more,
})

it('an entry with another value is kept out, one with the value in any case or spelling is not', () => {
  expect(isKeptOut(asked('cat'), { kind: 'dog' })).toBe(true)
  expect(isKeptOut(asked('cat'), { kind: 'Cat' })).toBe(false)
  expect(isKeptOut(asked(['cat', 'dog']), { kind: 'dog' })).toBe(false)
  expect(isKeptOut(asked('12.50', { as: 'number' }), { kind: 12.5 })).toBe(false)
})

it('one that shows nothing, or one of several values, shows nothing against it', () => {
  expect(isKeptOut(asked('cat'), {})).toBe(false)
  expect(isKeptOut(asked('cat'), { kind: null })).toBe(false)
  expect(isKeptOut(asked('cat'), { kind: ['dog', 'cat'] })).toBe(false)
  expect(isKeptOut(asked('cat'), { kind: ['dog'] })).toBe(true)
})

it('beyond a limit is kept out, at the limit is not', () => {
  const most = asked('10.50', { how: 'at-most', as: 'number' })
  expect(isKeptOut(most, { kind: '9.99' })).toBe(false)
  expect(isKeptOut(most, { kind: '10.50' })).toBe(false)
  expect(isKeptOut(most, { kind: '100.00' })).toBe(true)
  expect(isKeptOut(asked(3, { how: 'at-least', as: 'number' }), { kind: 2 })).toBe(true)
})

it('a day begins and ends with the zone of whoever reads it', () => {
  const before = asked('2030-05-01', { how: 'at-most', as: 'moment' })
  expect(isKeptOut(before, { kind: '2030-05-01T20:00:00Z' })).toBe(false)
  expect(isKeptOut(before, { kind: '2030-05-03T00:00:00Z' })).toBe(true)
})

it('what a search looks at is not known', () => {
  expect(isKeptOut({ name: 'q', how: 'search', as: 'text', value: 'cat' }, { kind: 'dog' })).toBe(false)
})

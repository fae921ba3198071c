import { expect, it } from 'vitest'
import { compared } from './compared.ts'

it('numbers go by their size, written as texts or not', () => {
  expect(compared('number', '9.99', '10.50')).toBeLessThan(0)
  expect(compared('number', 100, '10.50')).toBeGreaterThan(0)
  expect(compared('number', 7, 7)).toBe(0)
  expect(compared('number', 'n/a', 7)).toBeUndefined()
})

it('moments go by their time, in whatever zone they are written', () => {
  expect(compared('moment', '2030-01-01T01:00:00+02:00', '2030-01-01T00:00:00Z')).toBeLessThan(0)
  expect(compared('day', '2029-12-31', '2030-01-01')).toBeLessThan(0)
  expect(compared('moment', '2030-01-01T00:00:00', '2031-01-01T00:00:00')).toBeUndefined()
})

it('texts count where all servers see the same order', () => {
  expect(compared('text', 'apple', 'Mango')).toBeUndefined()
  expect(compared('text', 'apple', 'mango')).toBeLessThan(0)
  expect(compared('text', 'Walnut', 'mango')).toBeUndefined()
  expect(compared('text', 'item 10', 'item 9')).toBeUndefined()
  expect(compared('text', 'élan', 'zebra')).toBeUndefined()
  expect(compared('text', 'a_b', 'zebra')).toBeUndefined()
})

it('nothing and flags stand anywhere', () => {
  expect(compared('number', null, 3)).toBeUndefined()
  expect(compared('text', undefined, 'b')).toBeUndefined()
  expect(compared('text', true, false)).toBeUndefined()
})

it('what may be shown rounded is never surely the same', () => {
  expect(compared('number', 4.5, 4.5)).toBeUndefined()
  expect(compared('moment', '2030-01-01T00:00:00Z', '2030-01-01T00:00:00Z')).toBeUndefined()
  expect(compared('number', '4.50', '4.50')).toBe(0)
  expect(compared('day', '2030-01-01', '2030-01-01')).toBe(0)
})

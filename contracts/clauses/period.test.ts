import { expect, test } from 'vitest'
import { areEnds, endsTooEarly } from './period.ts'

test('two members that differ by one word of a pair are the ends of a period, however they are spelt', () => {
  for (const [low, high] of [
    ['from', 'to'],
    ['starts_at', 'ends_at'],
    ['validFrom', 'validUntil'],
    ['check-in', 'check-out'],
    ['in_transit_in', 'in_transit_out'],
  ] as const)
    expect([low, high, areEnds(low, high)]).toEqual([low, high, true])
})

test('any others are not: the wrong way round, of two things, of more words, no pair', () => {
  for (const [low, high] of [
    ['to', 'from'],
    ['startTrip', 'endVisit'],
    ['start', 'end_date'],
    ['start', 'until'],
    ['start', 'start'],
  ] as const)
    expect([low, high, areEnds(low, high)]).toEqual([low, high, false])
})

test('an object that ends before it begins, or with it, ends too early at any depth', () => {
  expect(endsTooEarly({ from: '2024-05-18', to: '2024-05-17' })).toBe(true)
  expect(endsTooEarly({ from: '2024-05-17', to: '2024-05-17' })).toBe(true)
  expect(endsTooEarly({ stays: [{ room: { checkIn: '2024-05-18', checkOut: '2024-05-17' } }] })).toBe(true)
})

test('one in order does not, nor one with a single end, nor a number', () => {
  expect(endsTooEarly({ from: '2024-05-17', to: '2024-05-18', title: 'Amber' })).toBe(false)
  expect(endsTooEarly({ from: '2024-05-18', note: '2024-05-17' })).toBe(false)
  expect(endsTooEarly({ from: 2, to: '1' })).toBe(false)
  expect(endsTooEarly([null, 'from'])).toBe(false)
})

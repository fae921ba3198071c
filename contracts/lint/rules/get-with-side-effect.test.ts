import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { getWithSideEffect } from './get-with-side-effect.ts'

test('a GET that sends something is found', () => {
  const endpoint = bareEndpoint({ method: 'GET', title: 'Sends this user an activation link.' })
  expect(foundBy(getWithSideEffect, [endpoint]).map(({ says }) => says)).toEqual([
    'Sends this user an activation link.',
  ])
})

test('a GET that returns something, and a POST that sends, are fine', () => {
  expect(
    foundBy(getWithSideEffect, [bareEndpoint({ method: 'GET', title: 'Returns what it sends.' })]),
  ).toEqual([])
  expect(foundBy(getWithSideEffect, [bareEndpoint({ method: 'POST', title: 'Sends a link.' })])).toEqual([])
})

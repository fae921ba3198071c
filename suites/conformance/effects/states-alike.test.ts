import { expect, it } from 'vitest'
import { opposite } from './states-alike.ts'
import type { Entry } from './listed-entries.ts'

const entry = (id: string, active: string): Entry =>
  new Map([
    ['id', id],
    ['active', active],
  ])
const list = [entry('7', 'yes'), entry('8', 'yes'), entry('9', 'no')]
const form = (active: string) => opposite(list, [entry('9', active)], ['7', '8', '9'])

it('sees a state that another form shows the other way round', () => {
  expect(form('yes')).toEqual({ own: 'no at active', shown: 'yes' })
})

it('minds no other spelling, and nothing that is no state', () => {
  expect(form('0')).toBeUndefined()
  expect(form('2026-11-23')).toBeUndefined()
  expect(opposite(list, [new Map([['id', '9']])], ['7', '8', '9'])).toBeUndefined()
})

it('judges no state that the others are not in', () => {
  const mixed = [entry('7', 'yes'), entry('8', 'no'), entry('9', 'no')]
  expect(opposite(mixed, [entry('9', 'yes')], ['7', '8', '9'])).toBeUndefined()
})

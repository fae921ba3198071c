import { describe, expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { entriesHolding, entriesOf, holdsText, homeOf, identityHolding, listingIn } from './listing.ts'

const reply = (json: Json) => answeredWith(200, { json })

const users = [
  { id: 4, name: 'ann', groups: [1, 2, 3, 4] },
  { id: 5, name: 'ben', groups: [] },
]

describe('the list in a reply', () => {
  it.each<readonly [string, Json]>([
    ['a bare list', users],
    ['a list in an envelope', { status: 'ok', count: 2, data: { users } }],
    ['a map by id', { result: { users: { 4: users[0] ?? null, 5: users[1] ?? null } } }],
  ])('is found in %s, and its entries are told apart', (_, json) => {
    const listing = listingIn(reply(json))
    expect(listing && entriesOf(reply(json), listing)).toEqual(['4', '5'])
  })

  it('is looked for at the same place in a page without entries', () => {
    const listing = listingIn(reply({ data: users }))
    expect(listing && entriesOf(reply({ data: [] }), listing)).toEqual([])
    expect(listing && entriesOf(reply({ data: null }), listing)).toEqual([])
  })

  it('may hold nothing but scalars', () => {
    const listing = listingIn(reply({ views: [3, 7] }))
    expect(listing && entriesOf(reply({ views: [7] }), listing)).toEqual(['7'])
  })

  it('may be a map of names by their ids', () => {
    const listing = listingIn(reply({ 3: 'Open', 7: 'Closed' }))
    expect(listing && entriesOf(reply({ 7: 'Closed' }), listing)).toEqual(['7'])
    expect(listing && entriesOf(reply([]), listing)).toEqual([])
  })

  it('is not there in a reply without lists', () => {
    expect(listingIn(reply({ status: 'ok' }))).toBeUndefined()
  })
})

it('finds a text whatever its case, but no part of one', () => {
  expect(holdsText(reply({ data: users }), 'ANN')).toBe(true)
  expect(holdsText(reply({ data: users }), 'an')).toBe(false)
})

describe('the home of entries', () => {
  const told = (...found: readonly string[]) =>
    reply({ newest: ['ann', 'zoe', 'tim'], data: { users: found.map(name => ({ name })) } })

  it('is where one of them holds the text, not where people are merely named', () => {
    expect(homeOf(told('ann'), ['ann'])).toEqual(['data', 'users'])
    expect(homeOf(told('zoe'), ['ann'])).toBeUndefined()
  })

  it('holds nobody who is named elsewhere', () => {
    expect(holdsText(told('ann'), 'ann', ['data', 'users'])).toBe(true)
    expect(holdsText(told(), 'ann', ['data', 'users'])).toBe(false)
    expect(holdsText(told(), 'ann')).toBe(true)
  })
})

it('counts the entries that hold a text', () => {
  expect(entriesHolding(reply([...users, { id: 6, name: 'ann', groups: [] }]), 'ann')).toBe(2)
  expect(entriesHolding(reply(users), 'nobody')).toBe(0)
})

it('tells apart the entry that holds a text, in a list and in a map', () => {
  const named = { '41': { name: 'ann', groups: [] }, '52': { name: 'ben', groups: [] } }
  for (const [json, own] of [
    [users, '5'],
    [named, '52'],
  ] as const) {
    const listing = listingIn(reply(json))
    expect(listing && identityHolding(reply(json), listing, 'ben')).toBe(own)
    expect(listing && identityHolding(reply(json), listing, 'nobody')).toBeUndefined()
  }
})

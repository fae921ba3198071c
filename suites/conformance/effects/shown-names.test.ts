import { expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { isJoined, isOfWords, namesShown, searchesFor } from './shown-names.ts'

const shown = (json: Json): readonly string[] => namesShown(answeredWith(200, { json }))

it('reads what entries are called, however they are listed', () => {
  expect(
    shown({
      data: [
        { id: 1, name: 'Inbox', note: 'old' },
        { id: 2, name: 'Open tickets' },
      ],
    }),
  ).toEqual(['Inbox', 'Open tickets'])
  expect(shown({ views: ['Inbox', 'Mine'] })).toEqual(['Inbox', 'Mine'])
  expect(shown({ views: { 1: 'Inbox', 2: 'Mine' } })).toEqual(['Inbox', 'Mine'])
})

it('takes no other text for a name', () => {
  expect(
    shown([
      { id: 1, note: 'old', owner_name: 'Ann' },
      { id: 2, note: 'new' },
    ]),
  ).toEqual([])
})

it('searches for one word, or for a name and its first word', () => {
  expect(searchesFor(['Open tickets', 'Inbox'])).toEqual({ name: 'Inbox', texts: ['Inbox'] })
  expect(searchesFor(['Open tickets'])).toEqual({ name: 'Open tickets', texts: ['Open tickets', 'Open'] })
  expect(searchesFor(['1', 'a-b'])).toBeUndefined()
})

it('knows names of several words', () => {
  expect(['Inbox', '1 2', 'Open tickets'].filter(isOfWords)).toEqual(['Open tickets'])
})

it('tells names that are joined of words from others', () => {
  const names = ['Inbox', 'Open tickets', 'VIP-queue', 'Waiting_for_customer', '-x', 'a-1']
  expect(names.filter(isJoined)).toEqual(['VIP-queue', 'Waiting_for_customer'])
})

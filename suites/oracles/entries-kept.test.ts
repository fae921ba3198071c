import { expect, it } from 'vitest'
import {
  allEntriesKept,
  entriesKept,
  entryAltered,
  entryForgotten,
  entryRevived,
  othersKept,
} from './entries-kept.ts'
import { answeredWith } from './exchange-kit.ts'

const exchange = answeredWith(200)
const state = (key: string, answer: 'same' | 'different' | 'unclear') => ({
  key,
  expected: 'present',
  answer,
})

it('holds when every entry is as it should be', () => {
  expect(entriesKept([state('a', 'same'), state('b', 'same')], 0, 'toy.add', exchange)).toEqual({
    kind: 'holds',
  })
})

it('tells the entry that was named from another one', () => {
  expect(entriesKept([state('a', 'different'), state('b', 'same')], 0, 'toy.add', exchange)).toMatchObject({
    kind: 'broken',
    direction: 'own-entry',
    observed: 'the entry "a" is shown otherwise',
  })
  expect(entriesKept([state('a', 'same'), state('b', 'different')], 0, 'toy.add', exchange)).toMatchObject({
    direction: 'other-entry',
  })
})

it('proves nothing where the named entry is not shown clearly', () => {
  expect(entriesKept([state('a', 'unclear'), state('b', 'same')], 0, 'toy.add', exchange).kind).toBe(
    'inconclusive',
  )
})

it('tells a name that was altered, and what was said of an entry and is forgotten', () => {
  expect(entryAltered('0aa', '0AA', 'toy.add', exchange)).toMatchObject({
    kind: 'broken',
    direction: 'own-entry',
    observed: '"0aa" was sent, and "0AA" is shown',
  })
  expect(entryForgotten('toy.add', exchange)).toMatchObject({ kind: 'broken', direction: 'forgotten' })
  expect(entryRevived('toy.remove', exchange)).toMatchObject({ kind: 'broken', direction: 'revived' })
})

it('counts what is listed of what was added', () => {
  expect(allEntriesKept(12, 12, 'toy.add', exchange)).toEqual({ kind: 'holds' })
  expect(allEntriesKept(10, 12, 'toy.add', exchange)).toMatchObject({ kind: 'broken', direction: 'too-few' })
})

it('tells which entry was meant by what names none of them', () => {
  const before = [state('a', 'same'), state('b', 'different'), state('c', 'unclear')]
  expect(
    othersKept(
      before,
      [state('a', 'different'), state('b', 'different'), state('c', 'same')],
      'toy.on',
      exchange,
    ),
  ).toMatchObject({
    kind: 'broken',
    direction: 'other-entry',
    observed: 'the entry "a" is shown otherwise',
  })
  expect(
    othersKept(
      before,
      [state('a', 'same'), state('b', 'different'), state('c', 'different')],
      'toy.on',
      exchange,
    ),
  ).toEqual({ kind: 'holds' })
})

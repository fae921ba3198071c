import { describe, expect, it } from 'vitest'
import { matches } from './matches.ts'

describe('a pattern of ids', () => {
  it.each([
    ['notes.update/accepts', 'notes.update/accepts', true],
    ['notes.update/accepts', 'notes.update', false],
    ['notes.update/accepts', 'notes.*', true],
    ['notes.update/accepts', '*/accepts', true],
    ['notes.update/accepts', '*', true],
    ['notes.update/accepts/body/text', '*/accepts/*', true],
    ['notesXupdate/accepts', 'notes.update/accepts', false],
    ['a/body/name:minLength+pattern', 'a/body/name:minLength+pattern', true],
    ['a/body/name:minLength+pattern', '*:minLength+*', true],
    ['a/query/ids[]', 'a/query/ids[]', true],
    ['line one\nline two', 'line*two', true],
    ['b', 'a, b', true],
    ['b', 'a,c', false],
    ['', '*', true],
  ])('%j against %j: %j', (id, pattern, expected) => {
    expect(matches(id, pattern)).toBe(expected)
  })
})

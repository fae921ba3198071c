import { describe, expect, test } from 'vitest'
import { commandLines } from './command-lines.ts'
import { counted, duration } from './counted.ts'
import { paintOf } from './paint.ts'
import { stair } from './staircase.ts'
import { clipped, visible, visibleInLine } from './visible.ts'
import { labelled, labelledAndCut, wrapped } from './wrapped.ts'
import { wantsColour } from './wants-colour.ts'

describe('wrapping', () => {
  test('breaks between words, and indents all lines but the first', () => {
    expect(wrapped('one two three four five', 22, '  ')).toBe('one two three four\n  five')
  })

  test('leaves a word that is too long on a line of its own', () => {
    expect(wrapped('see https://pets.example.com/docs now', 20, '')).toBe(
      'see\nhttps://pets.example.com/docs\nnow',
    )
  })

  test('keeps line ends', () => {
    expect(wrapped('one\ntwo', 40, '  ')).toBe('one\n  two')
  })

  test('cuts a word that is longer than a line, where nobody copies it', () => {
    expect(labelledAndCut('answer', `200 ${'x'.repeat(30)}`, 32)).toBe(
      `  answer    200\n            ${'x'.repeat(20)}\n            ${'x'.repeat(10)}`,
    )
  })

  test('stands beside a label', () => {
    expect(labelled('expected', 'a refusal with one of these statuses', 40)).toBe(
      '  expected  a refusal with one of these\n            statuses',
    )
  })
})

describe('a command over several lines', () => {
  test('is broken between words, with a backslash, and keeps options with their values', () => {
    const curl = `curl -X POST 'http://127.0.0.1:4010/pets' -H "x-key: $PETS_KEY" -H 'content-type: application/json'`
    expect(commandLines(curl, 60, '  ')).toEqual([
      `  curl -X POST 'http://127.0.0.1:4010/pets' \\`,
      `    -H "x-key: $PETS_KEY" \\`,
      `    -H 'content-type: application/json'`,
    ])
  })

  test('never touches what stands in quotes, however long', () => {
    const body = `'{"text":"${'word '.repeat(30)}"}'`
    const lines = commandLines(`curl --data-binary ${body} 'http://a/b'`, 40, '')
    expect(lines).toEqual(['curl \\', `  --data-binary ${body} \\`, `  'http://a/b'`])
  })

  test.each([
    [
      `curl 'it'\\''s here' "say \\"hi there\\"" $'tab\\'s\\n here' plain`,
      ['curl', `'it'\\''s here'`, `"say \\"hi there\\""`, `$'tab\\'s\\n here'`, 'plain'],
    ],
    [`curl 'two\nlines' end`, ['curl', `'two\nlines'`, 'end']],
    ['curl \\\n  next', ['curl', 'next']],
    [`curl 'never closed`, [`curl 'never closed`]],
  ])('tells words apart as a shell does', (command, words) => {
    const lines = commandLines(command, 3, '')
    expect(lines.map(line => line.replace(/ \\$/, '').trim())).toEqual(words)
  })
})

describe('showing what a target sent', () => {
  test('writes control characters and marks of direction as escapes', () => {
    expect(visible('a\u001B[31mb\u202Ec\u0000\n\td')).toBe('a\\x1b[31mb\\u202ec\\x00\n\td')
  })

  test('keeps letters of all kinds, and shows half a pair', () => {
    expect(visible('äß漢😀')).toBe('äß漢😀')
    expect(visible('a\uD83Db')).toBe('a\\ud83db')
  })

  test('stands in one line', () => {
    expect(visibleInLine('a\r\nb\nc\td')).not.toMatch(/[\r\n\t]/)
  })

  test('is cut by characters, with an ellipsis', () => {
    expect(clipped('😀😀😀', 3)).toBe('😀😀😀')
    expect(clipped('😀😀😀', 2)).toBe('😀…')
  })
})

describe('numbers and times', () => {
  test('are written as people read them', () => {
    expect(counted(1, 'claim')).toBe('1 claim')
    expect(counted(1204, 'claim')).toBe('1,204 claims')
    expect([duration(420), duration(14_230), duration(200_000)]).toEqual(['0.4 s', '14 s', '3 min 20 s'])
  })
})

describe('colour', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j on a terminal (%s) is wanted: %s', (environment, isTerminal, wanted) => {
    expect(wantsColour(environment, isTerminal)).toBe(wanted)
  })

  test('is left out entirely where it is not wanted', () => {
    expect(paintOf(false).bad('text')).toBe('text')
    expect(paintOf(true).bad('text')).toContain('\u001B[31m')
  })

  test('is not needed to follow the lines of a staircase', () => {
    expect([stair(2, 3, paintOf(false)), stair(0, 3, paintOf(false))]).toEqual(['─────┐', '─┐ │ │'])
  })
})

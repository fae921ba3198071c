import { expect, it } from 'vitest'
import { asInJson, bodyText } from './body-text.ts'

it('reads the bytes of a body alone, where they are part of more', () => {
  expect(bodyText(new TextEncoder().encode('[größer]').subarray(1, -1))).toBe('größer')
})

it('reads nothing where there is no body', () => {
  expect(bodyText(undefined)).toBe('')
})

it('writes a text as a JSON body holds it', () => {
  expect(asInJson('a "b"\n')).toBe('a \\"b\\"\\n')
})

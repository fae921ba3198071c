import { expect, it } from 'vitest'
import { cutShort, nearText, wildText } from './near-names.ts'

it('turns the case of the last letter, whatever stands behind it', () => {
  expect(nearText('cedar')).toBe('cedaR')
  expect(nearText('CEDAR_1')).toBe('CEDAr_1')
})

it('puts a sign that stands for any in place of a letter within the name', () => {
  expect(wildText('cedar')).toBe('ced_r')
  expect(wildText('big cedar 2')).toBe('big ced_r 2')
})

it('leaves out the last sign', () => {
  expect(cutShort('cedar')).toBe('ceda')
})

it('knows nothing that is much like a number, or like a text without letters', () => {
  expect([nearText(12), wildText(12), cutShort(12)]).toEqual([undefined, undefined, undefined])
  expect([nearText('0042'), wildText('0042'), wildText('a')]).toEqual([undefined, undefined, undefined])
  expect(cutShort('ab')).toBeUndefined()
})

import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { listsEntries } from './lists-entries.ts'

const exchange = answeredWith(200)
const part = { place: 'body/option', parts: ['amber', 'birch'], exchange }

it('holds where the list follows, and shows each part where it belongs or otherwise', () => {
  expect(listsEntries([], [{ ...part, sent: 'birch', shown: 'birch' }])).toEqual({ kind: 'holds' })
  expect(listsEntries([], [{ ...part, sent: 'birch', shown: 'BIRCH' }])).toEqual({ kind: 'holds' })
})

it('is broken by a list that stays as it was', () => {
  expect(listsEntries([{ elsewhere: 'settings', exchange }], [])).toMatchObject({
    kind: 'broken',
    oracle: 'lists-entries',
    direction: 'unmoved',
    observed: 'it is as before, although settings shows the change',
  })
})

it('is broken by a part that stands where another one belongs', () => {
  expect(listsEntries([], [{ ...part, sent: 'birch', shown: 'amber' }])).toMatchObject({
    kind: 'broken',
    direction: 'swapped',
    expected: 'what was sent as body/option in the member that is called so',
  })
})

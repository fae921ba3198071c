import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { isAddress, isFree, isQuantity, isText } from './text-places.ts'

const endpoint = updateOf(
  {
    note: { type: 'string', maxLength: 9 },
    code: { type: 'string', pattern: '^[a-z]+$' },
    mail: { type: 'string', format: 'email' },
    colour: { type: 'string', enum: ['red', 'blue'] },
    owner: { type: 'string' },
    count: { type: 'number' },
  },
  { marks: { 'body/owner': { names: 'ownerName' } } },
)
const members = ['note', 'code', 'mail', 'colour', 'owner', 'count']
const where = (is: (endpoint: Endpoint, place: string) => boolean): readonly string[] =>
  members.filter(member => is(endpoint, `body/${member}`))

it('takes for a text neither what is listed, nor what names a thing, nor another type', () => {
  expect(where(isText)).toEqual(['note', 'code', 'mail'])
})

it('takes a text for free that no pattern and no format narrows', () => {
  expect(where((of, place) => isText(of, place) && isFree(of, place))).toEqual(['note'])
})

it('takes what has a format for an address', () => {
  expect(where(isAddress)).toEqual(['mail'])
})

it('takes a text for a quantity that is described as one', () => {
  const described = (description: string): boolean =>
    isQuantity(updateOf({ note: { type: 'string', description } }), 'body/note')
  expect(['The maximum session time.', 'How long it may ring', 'Pause, in seconds'].map(described)).toEqual([
    true,
    true,
    true,
  ])
  expect(['The virtual extension', 'The number of the user', 'The minister'].map(described)).toEqual([
    false,
    false,
    false,
  ])
  expect(isQuantity(endpoint, 'body/note')).toBe(false)
})

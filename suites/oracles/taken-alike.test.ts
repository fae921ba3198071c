import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { takenAlike } from './taken-alike.ts'

const kindOf = (asNew: number, given: number): string =>
  takenAlike(answeredWith(asNew), answeredWith(given), given < 300, 'plate').kind

it('tells of a value that is kept from new ones and given to old ones', () => {
  expect(kindOf(409, 200)).toBe('broken')
})

it('says nothing where both are treated alike, or the creation was refused for another reason', () => {
  expect(kindOf(409, 409)).toBe('holds')
  expect(kindOf(201, 200)).toBe('holds')
  expect(kindOf(400, 200)).toBe('holds')
})

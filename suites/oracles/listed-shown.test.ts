import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { listedShown } from './listed-shown.ts'

const exchange = answeredWith(200)

it('holds when nothing of the list is missing', () => {
  expect(listedShown([], 3, exchange)).toEqual({ kind: 'holds' })
})

it('names what is missing', () => {
  expect(listedShown(['name', 'avatar'], 3, exchange)).toMatchObject({
    kind: 'broken',
    observed: 'no name, no avatar',
  })
})

it('proves nothing where all is missing', () => {
  expect(listedShown(['name', 'ID', 'avatar'], 3, exchange).kind).toBe('inconclusive')
})

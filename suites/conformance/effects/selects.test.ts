import { expect, it } from 'vitest'
import { namesakeOf } from './selects.ts'

it('gives the name of an address to another domain, of which the address has nothing', () => {
  expect(namesakeOf('amber+b@example.com')).toBe('amber+b@namesake.example.com')
})

it('knows no namesake of what is no address', () => {
  expect(namesakeOf('amber')).toBeUndefined()
  expect(namesakeOf('amber birch@example.com')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { user } from './user.ts'
import witness from './witness.json' with { type: 'json' }

/** The page's own list of fields, taken from it once by a script that is not part of the project. */
test('the body has the fields, types and descriptions that the page prints, and no others', () => {
  const printed = witness.map(({ name, ...field }) => [name, field])
  expect(user.properties).toEqual(Object.fromEntries(printed))
})

import { expect, it } from 'vitest'
import { asksElsewhere } from './asks-elsewhere.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'

const asks = (template: string, path: string): boolean =>
  asksElsewhere(answeredWith(200, { path }), { ...endpointWith({}), path: template })

it('says that a path without the name that it must have may be that of a list', () => {
  expect(asks('/toys/{id}', '/toys/')).toBe(true)
  expect(asks('/toys/{id}', '/toys/?limit=1')).toBe(true)
  expect(asks('/toys/{id}/parts', '/toys//parts')).toBe(true)
})

it('says so of no path that names something, and of none that ends in a slash by its template', () => {
  expect(asks('/toys/{id}', '/toys/7')).toBe(false)
  expect(asks('/toys/{id}', '/toys/7?path=/')).toBe(false)
  expect(asks('/toys/{id}/', '/toys/7/')).toBe(false)
  expect(asks('/toys', '/toys/')).toBe(false)
})

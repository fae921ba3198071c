import { expect, it } from 'vitest'
import { plainPathValues } from './asked-path.ts'
import { endpointWith } from './exchange-kit.ts'

const endpoint = {
  ...endpointWith({}),
  path: '/users/{id}.json',
  parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'integer' } }],
} as const

it('reads what stands in a part of the path, and nothing of another path', () => {
  expect(plainPathValues('/users/7.json?view=all', endpoint)).toEqual(new Map([['id', '7']]))
  for (const path of ['/users/7', '/users/.json', '/users/7.xml', '/people/7.json', '/users/x.json'])
    expect(plainPathValues(path, endpoint)).toBeUndefined()
})

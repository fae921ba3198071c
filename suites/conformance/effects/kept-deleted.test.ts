import { expect, it } from 'vitest'
import { bareEndpoint } from '../../../contracts/lint/endpoint-kit.ts'
import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { asksForDeleted, staysReadable, staysUsable } from './kept-deleted.ts'

const path = '/notes/{noteId}'
const remover = (description: string): Endpoint => ({
  ...bareEndpoint({ id: 'notes.remove', method: 'DELETE', path }),
  description,
})
const api = (...endpoints: readonly Endpoint[]): Api => ({
  id: 'notes',
  title: 'Notes',
  sources: [],
  auth: [{ kind: 'bearer' }],
  permissions: ['*'],
  entities: [],
  endpoints,
})

it('takes what is deleted for readable where a description says so', () => {
  expect(staysReadable(remover('It is kept with status REVOKED.'))).toBe(true)
  expect(staysReadable(remover('Deleted notes can still be read.'))).toBe(true)
  expect(staysReadable(remover('Deletes a note for good.'))).toBe(false)
})

it('takes what is deleted for usable where it can be restored, by what is told or by an operation', () => {
  const plain = remover('Moves it to the bin.')
  const restore = bareEndpoint({ id: 'notes.restore', method: 'POST', path: `${path}/restore` })
  expect(staysUsable(api(plain), plain)).toBe(false)
  expect(staysUsable(api(plain, restore), plain)).toBe(true)
  expect(staysUsable(api(plain), remover('It can be restored.'))).toBe(true)
})

it('knows the parameters that ask for what is deleted', () => {
  expect(['query/deleted', 'query/includeRevoked', 'query/with_trashed'].every(asksForDeleted)).toBe(true)
  expect(['query/active', 'query/sort'].some(asksForDeleted)).toBe(false)
})

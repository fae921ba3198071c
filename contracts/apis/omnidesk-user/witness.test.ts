import { expect, test } from 'vitest'
import { omnideskUser } from './api.ts'
import witness from './witness.json' with { type: 'json' }

/** The document's own blocks, taken from it once by a script that is not part of the project. */
const printed = Object.entries(witness)
const described = omnideskUser.endpoints.filter(endpoint => !endpoint.permissionOnly)

test('there is one contract for each printed operation', () => {
  const cited = described.map(({ source }) => /\((\w+)\)$/.exec(source.place)?.[1])
  expect(cited.toSorted()).toEqual(printed.map(([operation]) => operation).toSorted())
})

test.for(printed)('%s is written as the document prints it', ([operation, block]) => {
  const endpoint = described.find(({ source }) => source.place.endsWith(`(${operation})`))
  expect(endpoint).toMatchObject({ method: block.method, path: block.path })
  const declared = endpoint?.parameters.filter(({ schema }) => JSON.stringify(schema) !== '{}')
  const parameters = 'parameters' in block ? block.parameters : []
  expect(declared).toEqual(parameters.map(each => ({ required: false, ...each })))
  expect(endpoint?.body?.mediaType).toEqual('mediaType' in block ? block.mediaType : undefined)
  expect(endpoint?.body?.schema).toEqual('schema' in block ? block.schema : undefined)
  expect(block.description).toContain(endpoint?.title)
})

test('permissions are those of the list at the head of the document', () => {
  const needed = Object.fromEntries(
    omnideskUser.endpoints.map(({ id, permission }) => [
      id.replace('omnidesk-user.', ''),
      permission.anyOf.join(),
    ]),
  )
  const named = {
    'list-users': 'USER_READ',
    'get-settings': 'USER_READ',
    'ticket-incognito-mode': 'USER_ANONYMOUS_BROWSING_UPDATE',
    'reserve-user-for-live-channel': 'API_RESERVE_USER',
  }
  expect(needed).toMatchObject(named)
  const others = Object.entries(needed).filter(([id]) => !(id in named))
  expect(others).toHaveLength(25)
  for (const [, permission] of others) expect(permission).toBe('USER_CUD')
})

import { describe, expect, test } from 'vitest'
import { operationsOf } from './imported-kit.ts'

describe('who may call', () => {
  const need = (operation: object) =>
    operationsOf('pets', { '/health': { get: { operationId: 'health', responses: {}, ...operation } } })[0]
      ?.permission

  test('an empty security requirement lets in anybody', () => {
    expect(need({ security: [] })).toEqual({ anyOf: [], basis: 'documented' })
    expect(need({ security: [{ key: [] }, {}] })).toEqual({ anyOf: [], basis: 'documented' })
  })

  test('where nothing is said, a credential is taken to be needed', () => {
    expect(need({})).toEqual({ anyOf: ['*'], basis: 'inferred' })
  })
})

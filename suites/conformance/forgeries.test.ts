import { describe, expect, it } from 'vitest'
import { api, update } from '../engine/toy-stage.ts'
import { forgeriesAt } from './forgeries.ts'

const endpoints = ['one', 'two', 'three', 'four', 'five', 'six'].map(name => ({
  ...update,
  id: `notes.${name}`,
}))
const wide = { ...api, endpoints }
const tried = endpoints.map(endpoint => forgeriesAt(endpoint, wide).map(({ forgery }) => forgery))

describe('the credentials that an operation is tried with', () => {
  it.each([
    'none',
    'unknown',
    'unknown-beside-genuine',
    'empty',
    'truncated',
    'extended',
    'other-case',
    'non-ascii',
  ] as const)('are at each operation: %s', forgery => {
    expect(tried.filter(forgeries => forgeries.includes(forgery))).toHaveLength(6)
  })

  it('are at one of its kind what depends on how credentials are looked up', () => {
    expect(tried.filter(forgeries => forgeries.includes('always-true'))).toHaveLength(1)
  })

  it('are all of them where there is one operation alone', () => {
    expect(forgeriesAt(update, api)).toHaveLength(20)
  })
})

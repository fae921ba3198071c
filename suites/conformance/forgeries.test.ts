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
  it('are at each none, an unknown one, and an unknown one with the genuine one in every other place', () => {
    for (const forgeries of tried)
      expect(forgeries).toEqual(expect.arrayContaining(['none', 'unknown', 'unknown-beside-genuine']))
  })

  it.each(['empty', 'truncated', 'extended', 'other-case', 'non-ascii'] as const)(
    'are at more than one of six the genuine one, but for something: %s',
    forgery => {
      expect(tried.filter(forgeries => forgeries.includes(forgery)).length).toBeGreaterThan(2)
    },
  )

  it('are at one of its kind what depends on how credentials are looked up', () => {
    expect(tried.filter(forgeries => forgeries.includes('always-true'))).toHaveLength(1)
  })

  it('are all of them where there is one operation alone', () => {
    expect(forgeriesAt(update, api)).toHaveLength(20)
  })
})

import { describe, expect, it } from 'vitest'
import { routed } from './routed.ts'
import { api, target } from './toy-stage.ts'

const [targetApi] = target.apis
const at = (routes: { readonly [endpoint: string]: string }) => {
  if (!targetApi) throw new Error('the toy target has one API')
  return routed(api, { ...targetApi, routes }).endpoints.map(
    ({ id, method, path }) => `${id} ${method} ${path}`,
  )
}

describe('the routes of a profile', () => {
  it('replace method and path of the endpoint they name', () => {
    expect(at({ 'notes.update': 'PATCH /v9/notes/{id}' })).toEqual(['notes.update PATCH /v9/notes/{id}'])
    expect(at({ 'notes.update': 'patch /v9/notes' })).toEqual(['notes.update PATCH /v9/notes'])
  })

  it('leave the others as documented', () => {
    expect(at({})).toEqual(['notes.update PUT /notes'])
    expect(at({ 'notes.other': 'PATCH /elsewhere' })).toEqual(['notes.update PUT /notes'])
  })
})

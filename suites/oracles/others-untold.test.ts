import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { othersUntold } from './others-untold.ts'

const asked = endpointWith({})
const list = {
  ...asked,
  relations: [{ kind: 'lists', entity: 'user', properties: [], basis: 'documented', says: '' } as const],
}
const everyone = answeredWith(200, { json: ['jo@example.com', 'Ann@example.com', 'mo@example.com'] })

/** What is said of a refusal once the list was read. */
function told(json: Json, more: { readonly sent?: string; readonly path?: string } = {}) {
  const known = new Set<string>()
  othersUntold(everyone, list, 'accepted', known)
  return othersUntold(answeredWith(404, { json, ...more }), asked, 'not-found', known)
}

describe('a refusal', () => {
  it('tells of others when it suggests whom one may have meant', () => {
    expect(told({ message: 'Did you mean jo@example.com or ann@example.com?' })).toMatchObject({
      kind: 'broken',
      oracle: 'others-untold',
      direction: 'addresses',
    })
  })

  it('may name one to write to, and addresses that no list shows', () => {
    const message = 'Write to jo@example.com, like name@example.org or other@example.org'
    expect(told({ message })).toEqual({ kind: 'holds' })
  })

  it('may repeat what it was asked for', () => {
    const message = 'Neither jo@example.com nor mo@example.com'
    expect(told({ message }, { sent: 'a=jo%40example.com', path: '/users?q=mo%40example.com' })).toEqual({
      kind: 'holds',
    })
  })
})

it('says nothing of what is accepted', () => {
  expect(othersUntold(everyone, asked, 'accepted', new Set())).toBeUndefined()
})

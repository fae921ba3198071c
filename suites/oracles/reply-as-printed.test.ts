import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { replyAsPrinted } from './reply-as-printed.ts'

const toy: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    wheels: { type: 'integer' },
    red: { type: 'boolean' },
    parts: { type: 'array' },
    box: { type: 'object' },
  },
}
const endpoint = endpointWith({
  '200': { description: 'the toy', example: { included: { shops: [] } }, shows: toy },
  '204': { description: 'nothing' },
})
const car = { name: 'car', wheels: 4, red: true, parts: [], box: {} }
const told = (json: Json) => replyAsPrinted(answeredWith(200, { json }), endpoint, 'accepted')

describe('a reply that is documented by an example and an object', () => {
  it('holds when it has the members of the example and shows the object with its types', () => {
    expect(told({ toy: car, included: {} })).toEqual({ kind: 'holds' })
    expect(told({ data: [{ deep: { ...car, box: null } }], included: null })).toEqual({ kind: 'holds' })
  })

  it('is broken when a top-level member of the example is missing', () => {
    expect(told({ toy: car })).toMatchObject({
      kind: 'broken',
      oracle: 'reply-as-printed',
      direction: 'member-missing',
      expected: 'a reply with "included", as the documented example has it',
      observed: 'its members are toy',
    })
    expect(told([])).toMatchObject({ observed: 'its members are none' })
  })

  it('is not missing anything where it tells only what changed of the object', () => {
    expect(told({ toy: { name: 'car', wheels: 4 } })).toEqual({ kind: 'holds' })
    expect(told({ toy: { name: 'car' } })).toMatchObject({ direction: 'member-missing' })
    expect(told({ state: 'saved' })).toMatchObject({ direction: 'member-missing' })
  })

  it('tells only what changed where it has all that was sent, and little else', () => {
    const { wheels, red, parts } = car
    const json = { toy: { wheels, red, parts } }
    const answered = (sent: Json) =>
      replyAsPrinted(answeredWith(200, { json, sent: JSON.stringify(sent) }), endpoint, 'accepted')
    expect(answered({ toy: { wheels, red, parts } })).toEqual({ kind: 'holds' })
    expect(answered({ toy: { wheels } })).toMatchObject({ direction: 'member-missing' })
  })

  it.for<[string, Json, string]>([
    ['name', 7, 'string'],
    ['wheels', '4', 'integer'],
    ['wheels', 4.5, 'integer'],
    ['red', 'true', 'boolean'],
    ['parts', {}, 'array'],
    ['box', [], 'object'],
  ])('is broken when %s is %s instead of a documented %s', ([name, value, type]) => {
    expect(told({ toy: { ...car, [name]: value }, included: {} })).toMatchObject({
      direction: 'type-differs',
      expected: `${name} of the documented type ${type}`,
      observed: `it is ${JSON.stringify(value)}`,
    })
  })

  it('takes no object for it that has few of its members', () => {
    expect(told({ included: { name: 7, red: 'x' } })).toEqual({ kind: 'holds' })
  })
})

describe('a reply with a documented media type', () => {
  const typed = endpointWith({ '200': { description: 'ok', mediaType: 'application/json' } })
  const saying = (headers: { readonly [name: string]: string }, at = typed) =>
    replyAsPrinted(answeredWith(200, { json: {}, headers }), at, 'accepted')

  it('is broken when it says that it is something else, or nothing', () => {
    expect(saying({ 'content-type': 'text/plain; charset=utf-8' })).toMatchObject({
      kind: 'broken',
      direction: 'media-type',
      expected: 'the documented media type application/json',
      observed: 'it says text/plain',
    })
    expect(saying({})).toMatchObject({ observed: 'it says nothing' })
  })

  it('holds when it says that it is that, or a kind of it', () => {
    expect(saying({ 'content-type': 'application/json; charset=utf-8' })).toEqual({ kind: 'holds' })
    expect(saying({ 'content-type': 'application/hal+json' })).toEqual({ kind: 'holds' })
    const any = endpointWith({ '200': { description: 'ok', mediaType: '*/*' } })
    expect(saying({ 'content-type': 'text/plain' }, any)).toEqual({ kind: 'holds' })
  })
})

describe('an example beside a schema that lists the members', () => {
  it('does not say which of them must be there', () => {
    const schema: Schema = { type: 'object', properties: { note: { type: 'string' } } }
    const noted = endpointWith({ '200': { description: 'ok', schema, example: { note: 'x' } } })
    expect(replyAsPrinted(answeredWith(200, { json: {} }), noted, 'accepted')).toEqual({ kind: 'holds' })
  })
})

describe('what is not judged', () => {
  it('are other answers, other methods, and replies that nobody printed', () => {
    const json = {}
    expect(replyAsPrinted(answeredWith(200, { json }), endpoint, 'refused')).toBeUndefined()
    expect(replyAsPrinted(answeredWith(200, { json, method: 'GET' }), endpoint, 'accepted')).toBeUndefined()
    expect(replyAsPrinted(answeredWith(204, { json }), endpoint, 'accepted')).toBeUndefined()
    expect(replyAsPrinted(answeredWith(201, { json }), endpoint, 'accepted')).toBeUndefined()
    expect(replyAsPrinted(answeredWith(200), endpoint, 'accepted')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import type { Schema } from '../../contracts/model/schema.ts'
import type { Failures } from './reply-keeps-schema.ts'
import { replyKeepsSchema } from './reply-keeps-schema.ts'
import { answeredWith, endpointWith, unanswered } from './exchange-kit.ts'

const schema: Schema = { type: 'object', required: ['id'] }
const endpoint = endpointWith({
  '200': { description: 'ok', schema },
  '204': { description: 'nothing' },
  '4XX': { description: 'refused', schema },
})
const failures: Failures = (given, value) =>
  given === schema && typeof value === 'object' && value !== null && 'id' in value
    ? []
    : [{ path: '/id', message: 'is missing' }]

describe('a reply with a documented schema', () => {
  it('holds when it keeps it', () => {
    expect(replyKeepsSchema(answeredWith(200, { json: { id: 1 } }), endpoint, failures)).toEqual({
      kind: 'holds',
    })
  })

  it('is broken when it does not, and says where', () => {
    expect(replyKeepsSchema(answeredWith(200, { json: {} }), endpoint, failures)).toMatchObject({
      kind: 'broken',
      oracle: 'reply-keeps-schema',
      direction: 'status-200',
      expected: 'a reply that keeps the documented schema of 200',
      observed: '/id is missing',
    })
  })

  it('names the reply itself where the whole of it fails', () => {
    const whole: Failures = () => [{ path: '', message: 'is no object' }]
    expect(replyKeepsSchema(answeredWith(200, { json: 1 }), endpoint, whole)).toMatchObject({
      observed: 'the reply is no object',
    })
  })

  it('is found by the range of its status, too', () => {
    expect(replyKeepsSchema(answeredWith(422, { json: {} }), endpoint, failures)).toMatchObject({
      direction: 'status-422',
    })
  })
})

describe('a refusal', () => {
  const others = endpointWith({ default: { description: 'refused', schema } })
  const refused = (status: number, type: string) =>
    replyKeepsSchema(answeredWith(status, { json: {}, headers: { 'content-type': type } }), others, failures)

  it('is found by what is documented of all others, but for denials and success', () => {
    expect(refused(404, 'application/json')).toMatchObject({ kind: 'broken', direction: 'status-404' })
    expect([200, 401, 403, 500].map(status => refused(status, 'application/json'))).toEqual(
      Array.from({ length: 4 }),
    )
  })

  it('is no JSON that lacks something when it says that it is none', () => {
    expect(refused(404, 'application/problem+json')).toMatchObject({ kind: 'broken' })
    expect(refused(404, 'text/plain')).toBeUndefined()
  })
})

describe('a reply without a documented schema', () => {
  it('is not judged', () => {
    expect(replyKeepsSchema(answeredWith(204), endpoint, failures)).toBeUndefined()
    expect(replyKeepsSchema(answeredWith(201, { json: {} }), endpoint, failures)).toBeUndefined()
    expect(replyKeepsSchema(answeredWith(200, { body: '<p>' }), endpoint, failures)).toBeUndefined()
    expect(replyKeepsSchema(unanswered('cut'), endpoint, failures)).toBeUndefined()
  })
})

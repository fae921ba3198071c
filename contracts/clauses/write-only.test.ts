import { expect, it } from 'vitest'
import { bareEndpoint } from '../lint/endpoint-kit.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'
import { writeOnlyOf } from './write-only.ts'

const text: Schema = { type: 'string' }
const hidden: Schema = { type: 'string', writeOnly: true }
const account: Schema = {
  type: 'object',
  properties: { name: text, pin: hidden, agreed: { type: 'boolean', writeOnly: true } },
}

const taking = (schema: Schema, more: Partial<Endpoint> = {}): Endpoint =>
  bareEndpoint({ body: { mediaType: 'application/json', required: true, schema }, ...more })
const replying = (schema: Schema): Partial<Endpoint> => ({
  responses: { '200': { description: '', schema }, '400': { description: '', schema: account } },
})

it('tells what accepted replies are documented to hide from what only requests hold', () => {
  const shown: Schema = { type: 'object', properties: { list: { type: 'array', items: account } } }
  expect(writeOnlyOf(taking({ properties: { token: hidden, agreed: hidden } }, replying(shown)))).toEqual({
    inReply: ['pin', 'agreed'],
    inRequest: ['token', 'agreed'],
  })
})

it('takes texts of a request alone, as far as they are not shown elsewhere in it or in a reply', () => {
  expect(writeOnlyOf(taking(account))).toEqual({ inReply: [], inRequest: ['pin'] })
  expect(writeOnlyOf(taking(account, replying({ properties: { pin: text } }))).inRequest).toEqual([])
  const twice: Schema = { properties: { pin: hidden, card: { properties: { pin: text } } } }
  expect(writeOnlyOf(taking(twice)).inRequest).toEqual([])
})

it('takes what another operation about the same thing is documented to hide', () => {
  const marked = taking({ properties: { name: text } }, { marks: { 'reply/pin': { secret: true } } })
  expect(writeOnlyOf(marked)).toEqual({ inReply: [], inRequest: ['pin'] })
})

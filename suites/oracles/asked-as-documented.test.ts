import { describe, expect, it } from 'vitest'
import type { Caller, Forgery } from '../../contracts/model/caller.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { refusedByApplication } from './asked-as-documented.ts'
import { endpointWith, judged } from './exchange-kit.ts'

const endpoint: Endpoint = {
  ...endpointWith({}),
  path: '/users/{id}',
  parameters: [
    { in: 'path', name: 'id', required: true, schema: { type: 'integer', minimum: 1 } },
    { in: 'query', name: 'view', required: false, schema: { type: 'string' } },
    { in: 'query', name: 'tags', required: false, schema: { type: 'array', items: { type: 'string' } } },
    { in: 'header', name: 'If-Match', required: false, schema: { type: 'string' } },
  ],
  body: {
    mediaType: 'application/json',
    required: true,
    schema: { type: 'object', properties: { name: { type: 'string' } } },
  },
}

interface Asked {
  readonly path?: string
  readonly method?: string
  readonly sent?: string
  readonly headers?: Exchange['request']['headers']
  readonly caller?: Caller
}

const json = [['Content-Type', 'application/json']] as const
const somebody: Caller = { kind: 'identity', name: 'full' }
const forged = (forgery: Forgery): Caller => ({ kind: 'forged', forgery })

/** Whether the application surely gave this status, where `/users/7` was accepted before. */
function isOwn(status: number, asked: Asked = {}, seen: readonly string[] = ['number']): boolean {
  const {
    path = '/users/7',
    method = 'PUT',
    sent = '{"name":"A"}',
    headers = json,
    caller = somebody,
  } = asked
  const { exchange, kind } = judged(status, { path, method, sent, caller })
  const request = { ...exchange.request, headers }
  return refusedByApplication({ ...exchange, request }, endpoint, kind, new Set(seen))
}

describe('a refusal is the application’s own', () => {
  it.for([400, 404, 409, 412, 422])('with the status %s', status => {
    expect(isOwn(status)).toBe(true)
  })

  it.for([405, 406, 413, 414, 415, 429, 431, 500, 503, 200, 302])('but not with %s', status => {
    expect(isOwn(status)).toBe(false)
  })

  it.for(['/users/7?view=all', '/users/7?tags=a&tags=b', '/users/7?view=%3Cb%3E', '/users/7?view=a+b'])(
    'when it was asked for %s',
    path => {
      expect(isOwn(400, { path })).toBe(true)
    },
  )

  it.for([
    '/users/',
    '/users/7/',
    '/user/7',
    '/users/7%2F8',
    '/users/7.json',
    '/users/x7',
    '/users/0',
    '/users/98765432109',
    '/users/7?other=1',
    '/users/7?view=a&view=b',
    '/users/7?view=%',
    '/users/7?view=%00',
    `/users/7?view=${'a'.repeat(2000)}`,
  ])('but not when it was asked for %s', path => {
    expect(isOwn(400, { path })).toBe(false)
  })

  it.for(['{"name":1}', '{}', '{"name":"a\\"b"}'])('of a body that breaks rules at most: %s', sent => {
    expect(isOwn(400, { sent })).toBe(true)
  })

  it.for(['{"name":', '[]', '"x"', '{"name":"a","name":"b"}', '{"name":"\\ud800"}', ''])(
    'but not of one that can not be read: %s',
    sent => {
      expect(isOwn(400, { sent })).toBe(false)
    },
  )

  it('but not of one under another label, or with headers that ask for something else', () => {
    expect(isOwn(400, { headers: [['Content-Type', 'text/plain']] })).toBe(false)
    expect(isOwn(400, { headers: [] })).toBe(false)
    expect(isOwn(400, { headers: [...json, ['Accept', 'text/html']] })).toBe(false)
    expect(isOwn(400, { headers: [...json, ['X-HTTP-Method-Override', 'GET']] })).toBe(false)
    expect(isOwn(412, { headers: [...json, ['If-Match', '"1"']] })).toBe(true)
  })

  it('but not of another method', () => {
    expect(isOwn(404, { method: 'POST' })).toBe(false)
  })

  it('of a valid credential, or a denial of none or an unknown one', () => {
    expect(isOwn(403)).toBe(true)
    expect(isOwn(401, { caller: forged('none') })).toBe(true)
    expect(isOwn(401, { caller: forged('unknown') })).toBe(true)
    expect(isOwn(401, { caller: forged('very-long') })).toBe(false)
    expect(isOwn(400, { caller: forged('none') })).toBe(false)
  })

  it('but not a denial of what looks like an attack', () => {
    expect(isOwn(403, { path: '/users/7?view=%3Cb%3E' })).toBe(false)
  })
})

describe('that there is nothing', () => {
  it('is the application’s own word only where a path that looks like this was accepted', () => {
    expect(isOwn(404, {}, [])).toBe(false)
    expect(isOwn(404, {}, ['xxx-xxx'])).toBe(false)
    expect(isOwn(422, {}, [])).toBe(true)
  })

  it('is learnt from what is accepted', () => {
    const looks = new Set<string>()
    const { exchange, kind } = judged(200, { path: '/users/12' })
    refusedByApplication(exchange, endpoint, kind, looks)
    expect([...looks]).toEqual(['number'])
  })
})

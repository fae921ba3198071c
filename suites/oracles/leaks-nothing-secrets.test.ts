import { describe, expect, it } from 'vitest'
import { answeredWith, targetWith } from './exchange-kit.ts'
import type { Json } from '../../contracts/model/json.ts'
import { leaksNothing } from './leaks-nothing.ts'

const target = targetWith({ full: 'k3y-of-the-full-one' })
const leak = (direction: string) =>
  expect.objectContaining({ kind: 'broken', oracle: 'leaks-nothing', direction })

it('a reply leaks the credential of a header without the scheme before it', () => {
  const auth = { value: 'Bearer k3y-of-the-full-one', shown: '$A' }
  const inHeader = { kind: 'headers', headers: { auth } } as const
  const apis = target.apis.map(api => ({
    ...api,
    identities: api.identities.map(each => ({ ...each, credential: inHeader })),
  }))
  const body = '{"apiToken":"k3y-of-the-full-one"}'
  expect(leaksNothing(answeredWith(200, { body }), { ...target, apis })).toEqual(leak('credential'))
})

describe('a member that the contract calls a secret', () => {
  const told = (json: Json, more: Parameters<typeof answeredWith>[1] = {}, status = 200) =>
    leaksNothing(answeredWith(status, { json, ...more }), target, new Set(), { members: ['pin'] })

  it.for<Json>([{ pin: '4711' }, { user: { pin: 4711 } }, [{ deep: [{ pin: 'pw1' }] }]])(
    'is a leak when it has a value: %j',
    json => {
      expect(told(json)).toMatchObject({
        kind: 'broken',
        direction: 'password',
        observed: 'the reply holds a value of pin, which is secret',
      })
    },
  )

  it.for<Json>([
    { pin: '' },
    { pin: '●●●●' },
    { pin: '[hidden]' },
    { pin: null },
    { pin: '****' },
    { pin: true },
    { pinned: '4711' },
  ])('is none when nothing of it is shown: %j', json => {
    expect(told(json)).toEqual({ kind: 'holds' })
  })

  it('is a leak when it looks like a mask, and was given by the run', () => {
    const secrets = { members: ['pin'], given: new Set(['0000']) }
    const exchange = (pin: string) => answeredWith(200, { json: { pin } })
    expect(leaksNothing(exchange('0000'), target, new Set(), secrets)).toEqual(leak('password'))
    expect(leaksNothing(exchange('9999'), target, new Set(), secrets)).toEqual({ kind: 'holds' })
  })

  it('is none in a refusal, or when it is what was sent', () => {
    expect(told({ errors: { pin: 'short' } }, {}, 400)).toEqual({ kind: 'holds' })
    expect(told({ pin: '4711' }, { sent: '{"pin":"4711"}' })).toEqual({ kind: 'holds' })
  })
})

describe('a token in a reply that was accepted', () => {
  const signed = 'eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOjM1fQ.4pYQ0mC3nXw8m1Y0'

  it.for<Json>([
    { activation_token: 'k2j3h4k2j3h4k2j3h4' },
    { user: { resetToken: 'k2j3h4k2j3h4k2j3' } },
    { activationToken: 'c7f02e35' },
    [signed],
  ])('is a leak: %j', json => {
    expect(leaksNothing(answeredWith(200, { json }), target)).toEqual(leak('token'))
  })

  it.for<Json>([
    { next_page_token: 'k2j3h4k2j3h4k2j3h4' },
    { session_token: '' },
    { activation_token: 'required' },
    { note: 'eyJhb.x.y' },
  ])('is none: %j', json => {
    expect(leaksNothing(answeredWith(200, { json }), target)).toEqual({ kind: 'holds' })
  })

  it('is none in a cookie', () => {
    const headers = { 'set-cookie': `session=${signed}` }
    expect(leaksNothing(answeredWith(200, { json: {}, headers }), target)).toEqual({ kind: 'holds' })
  })
})

describe('the reply of what sends a mail', () => {
  const mailed = (link: string, isMailed = true, status = 200) =>
    leaksNothing(answeredWith(status, { json: { sent: true, link } }), target, new Set(), { isMailed })
  const link = 'https://desk.example.com/activate?token=9f86d081884c7d659a2feaa0c55ad015'

  it('is a leak when it holds the token itself', () => {
    const told = (json: Json, isMailed = true) =>
      leaksNothing(answeredWith(200, { json }), target, new Set(), { isMailed })
    expect(told({ token: '5f2c81d7a93e4b60' })).toEqual(leak('token'))
    expect(told({ token: '5f2c81d7a93e4b60' }, false)).toEqual({ kind: 'holds' })
    expect(told({ token: 'sent-by-mail' })).toEqual({ kind: 'holds' })
  })

  it('is a leak when it holds the link that opens the account', () => {
    expect(mailed(link)).toEqual(leak('token'))
    expect(mailed('http://desk.example.com/password/reset/9f86d081884c7d65')).toEqual(leak('token'))
  })

  it('is none for another link, for one without a token, or elsewhere', () => {
    const avatar = 'https://desk.example.com/avatars/9f86d081884c7d659a2feaa0c55ad015'
    const others = [mailed('https://desk.example.com/activate'), mailed(avatar)]
    for (const verdict of [...others, mailed(link, false), mailed(link, true, 404)])
      expect(verdict).toEqual({ kind: 'holds' })
  })
})

it('a secret is not said by a request that has it in the middle of another word', () => {
  const carried = { path: '/users?phone=%2B100047110', sent: 'pin=a-b%20(c' }
  const said = (pin: string) =>
    leaksNothing(answeredWith(200, { json: { pin }, ...carried }), target, new Set(), { members: ['pin'] })
  expect(said('4711')).toEqual(leak('password'))
  expect(said('a-b (c')).toEqual({ kind: 'holds' })
})

describe('a member that sounds secret', () => {
  const told = (json: Json, handedOut: readonly string[] = []) =>
    leaksNothing(answeredWith(200, { json }), target, new Set(), { handedOut })

  it.for<Json>([{ sessionSecret: 'e3b0c44298fc1c14' }, { user: { webhook_secret: 'whsec_9aF31c02d' } }])(
    'leaks what it holds: %j',
    json => {
      expect(told(json)).toEqual(leak('password'))
    },
  )

  it('hands it out where the documentation says so', () => {
    expect(told({ webhook_secret: 'whsec_9aF31c02d' }, ['webhook_secret'])).toEqual({ kind: 'holds' })
    expect(told({ api_key: 'k-291aa0c5' }, ['api_key'])).toEqual({ kind: 'holds' })
    expect(told({ api_key: 'k-291aa0c5' }, ['webhook_secret'])).toEqual(leak('password'))
  })

  it('leaks nothing where it only says that there is one', () => {
    expect(told({ hasClientSecret: 'yes' })).toEqual({ kind: 'holds' })
  })
})

describe('words of the configuration', () => {
  const told = (body: string, status = 400) => leaksNothing(answeredWith(status, { body }), target)

  it.for([
    '{"debug":{"spring.datasource.password":"omni-db-2211"}}',
    '{"debug":"DB_PASSWORD=s3cr3t APP_ENV=live"}',
    '{"env":{"SMTP_API_KEY":"a1b2c3d4"}}',
    '{"error":"no route to postgresql://10.1.4.7/omni"}',
    '{"url":"jdbc:postgresql://10.1.4.7/omni"}',
  ])('are a leak in a refusal, too: %s', body => {
    expect(told(body)).toEqual(leak('configuration'))
  })

  it.for([
    '{"errors":{"user.password":"required"}}',
    '{"code":"INVALID_PASSWORD","at":"body.api_key"}',
    '{"errors":{"USER_PASSWORD":"must hold 8 letters"}}',
    '{"see":"https://example.com/errors/1"}',
  ])('are none where a refusal names what is wrong: %s', body => {
    expect(told(body)).toEqual({ kind: 'holds' })
  })
})

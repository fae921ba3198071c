import { expect, it } from 'vitest'
import { cookiesOf, serverOf } from './server-of.ts'

it('a server is told with the defaults of its variables, and without a slash at its end', () => {
  const server = { url: 'https://{region}.example.com/{stage}/', variables: { region: { default: 'eu' } } }
  expect(serverOf({ servers: [server, { url: '/other' }] })).toBe('https://eu.example.com/{stage}')
  expect(serverOf({})).toBeUndefined()
})

it('the three parts of Swagger 2.0 are one server', () => {
  expect(serverOf({ host: 'example.com', basePath: '/v1/', schemes: ['http'] })).toBe('http://example.com/v1')
  expect(serverOf({ basePath: '/v1' })).toBe('/v1')
})

it('a cookie is a credential where a security scheme says so', () => {
  const securitySchemes = {
    session: { type: 'apiKey', in: 'cookie', name: 'SID' },
    key: { type: 'apiKey', in: 'header', name: 'x-key' },
  }
  expect(cookiesOf({ components: { securitySchemes } })).toEqual(['SID'])
})

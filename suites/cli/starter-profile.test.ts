import { describe, expect, it } from 'vitest'
import { importedFrom } from '../../contracts/openapi/import/imported-kit.ts'
import { targetOf } from '../../fixtures/targets/target-of.ts'
import { idleJobs, say } from './test-surroundings.ts'
import { starterProfile } from './starter-profile.ts'

const id = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'integer' } })
const pet = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const json = { content: { 'application/json': { schema: pet } } }

/** Of a document with pets in shops, which nobody can make. */
function starter(scheme: object, more: object = {}) {
  const security = [{ main: ['read'] }]
  const paths = {
    '/shops/{shopId}/pets': {
      parameters: [id('shopId')],
      post: { operationId: 'add', security: [{ main: ['write'] }], requestBody: json, responses: {} },
    },
    '/shops/{shopId}/pets/{petId}': {
      parameters: [id('shopId'), id('petId')],
      get: { operationId: 'show', security, responses: { 200: { description: 'one', ...json } } },
      delete: { operationId: 'remove', security, responses: {} },
    },
  }
  const components = { securitySchemes: { main: scheme } }
  return starterProfile(importedFrom('pets', paths, { components, ...more }))
}

describe('a starter profile', () => {
  it('has an identity for all permissions, for each, and for none, whose secrets are variables', () => {
    const { profile, variables } = starter({ type: 'oauth2' })
    expect(profile.apis['pets']?.identities).toEqual({
      all: { bearer: '${PETS_ALL_TOKEN}', permissions: ['write', 'read'] },
      write: { bearer: '${PETS_WRITE_TOKEN}', permissions: ['write'] },
      read: { bearer: '${PETS_READ_TOKEN}', permissions: ['read'] },
      nobody: { bearer: '${PETS_NOBODY_TOKEN}', permissions: [] },
    })
    expect(variables).toContain('PETS_NOBODY_TOKEN')
  })

  it.each([
    [{ type: 'apiKey', in: 'header', name: 'x-key' }, { headers: { 'x-key': '${PETS_ALL_KEY}' } }],
    [{ type: 'apiKey', in: 'query', name: 'key' }, { query: { key: '${PETS_ALL_KEY}' } }],
    [{ type: 'apiKey', in: 'cookie', name: 'SID' }, { headers: { Cookie: 'SID=${PETS_ALL_SID}' } }],
    [
      { type: 'http', scheme: 'basic' },
      { basic: { username: '${PETS_ALL_USER}', password: '${PETS_ALL_PASSWORD}' } },
    ],
  ])('writes a credential as the document asks for it: %j', (scheme, credential) => {
    expect(starter(scheme).profile.apis['pets']?.identities['all']).toMatchObject(credential)
  })

  it('asks for what no run can make, and is taken as it is once its variables are set', () => {
    const { profile, variables, toFillIn } = starter({ type: 'oauth2' })
    expect(toFillIn).toEqual(['shopId'])
    const environment = Object.fromEntries(variables.map(name => [name, 'a-secret']))
    expect(targetOf(profile, environment).kind).toBe('target')
  })

  it('goes to the first server, to this machine where that is a path alone', () => {
    const baseUrl = (servers: readonly object[]) =>
      starter({ type: 'oauth2' }, { servers }).profile.apis['pets']?.baseUrl
    expect(baseUrl([{ url: 'https://pets.example.com/v1' }])).toBe('https://pets.example.com/v1')
    expect(baseUrl([{ url: '/v1' }])).toBe('http://127.0.0.1:8080/v1')
    expect(baseUrl([])).toBe('http://127.0.0.1:8080')
  })
})

it('plumbline profile prints it alone, and says beside it what is left to do', async () => {
  const { code, out, err } = await say(['profile', 'pets.yaml'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toHaveProperty('apis.pets.baseUrl', 'https://pets.example.com/v1')
  for (const told of ['"pets"', 'PETS_ALL_TOKEN', 'shopId', '"allowHosts": ["pets.example.com"]'])
    expect(err).toContain(told)
  expect(err).toContain('npx plumbline run --contracts pets.yaml --target FILE')
})

it.each(['https://{region}.example.com/v1', 'https://pets.example.com:{port}/v1'])(
  'plumbline profile says what to fill in where the document leaves the address open: %s',
  async url => {
    const { profile } = starter({ type: 'oauth2' }, { servers: [{ url }] })
    const jobs = { ...idleJobs, profile: async () => ({ profile, variables: [], toFillIn: [] }) }
    const { code, out, err } = await say(['profile', 'pets.yaml'], { jobs })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toHaveProperty('apis.pets.baseUrl', url)
    expect(err).toContain(`baseUrl is no address yet, fill in what is open: ${url}`)
  },
)

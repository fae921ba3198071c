import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scriptedServer } from '../../fixtures/client/scripted-server.ts'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { folders, plumbline } from './command-line.ts'

const folder = folders()
const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

/** An API of one operation: a greeting by name, of two to eight lower-case letters, for whoever has the key. */
async function greeter(accepts: RegExp): Promise<ScriptedServer> {
  const server = await scriptedServer(({ method, url, headers }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x')
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (pathname !== '/greeting') return answer(404, { message: 'Not here.' })
    if (headers['x-key'] !== 'open-sesame') return answer(401, { message: 'Who are you?' })
    if (method !== 'GET') return answer(405, { message: 'Only GET.' })
    const names = searchParams.getAll('name')
    const [name = ''] = names
    return names.length === 1 && accepts.test(name)
      ? answer(200, { greeting: `Hello ${name}` })
      : answer(400, { message: 'No such name.' })
  })
  opened.push(server)
  return server
}

const profile = (url: string, api: string): string =>
  JSON.stringify({
    mode: 'read-only',
    apis: {
      [api]: {
        baseUrl: url,
        identities: { key: { headers: { 'x-key': 'open-sesame' }, permissions: ['*'] } },
      },
    },
  })

const contract = `
import type { Api } from '${join(process.cwd(), 'contracts/model/api.ts')}'

const source = { document: 'greeter.md', place: 'Greeting', quote: 'Greets you by your name.' }

export const api: Api = {
  id: 'greeter',
  title: 'Greeter',
  sources: [source],
  auth: [{ kind: 'apiKey', in: 'header', name: 'x-key' }],
  permissions: ['*'],
  entities: [],
  endpoints: [
    {
      id: 'greeter.greet',
      api: 'greeter',
      method: 'GET',
      path: '/greeting',
      title: 'Greets you by your name.',
      source,
      permission: { anyOf: ['*'], basis: 'inferred' },
      parameters: [{ in: 'query', name: 'name', required: true, schema: { type: 'string', minLength: 2, maxLength: 8, pattern: '^[a-z]+$' } }],
      responses: { 200: { description: 'A greeting', mediaType: 'application/json', schema: { type: 'object', required: ['greeting'], properties: { greeting: { type: 'string' } } } } },
      ambiguities: [],
      marks: {},
      relations: [],
    },
  ],
}
`

const document = {
  openapi: '3.0.3',
  info: { title: 'Greeter', version: '1' },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } },
  security: [{ key: [] }],
  paths: {
    '/greeting': {
      get: {
        operationId: 'greet',
        summary: 'Greets you by your name.',
        parameters: [
          {
            in: 'query',
            name: 'name',
            required: true,
            schema: { type: 'string', minLength: 2, maxLength: 8, pattern: '^[a-z]+$' },
          },
        ],
        responses: {
          200: {
            description: 'A greeting',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['greeting'],
                  properties: { greeting: { type: 'string' } },
                },
              },
            },
          },
        },
      },
    },
  },
}

const kinds = [
  ['a folder of contracts', '.', 'api.ts', contract],
  ['an OpenAPI document', 'greeter.json', 'greeter.json', JSON.stringify(document)],
] as const

it('what is not tried of a document is told before the run', async () => {
  const { url } = await greeter(/^[a-z]{2,8}$/)
  const odd = { post: { requestBody: { required: true, content: { 'text/xml': {} } }, responses: {} } }
  const paths = { ...document.paths, '/odd': odd }
  const cwd = folder({
    'greeter.json': JSON.stringify({ ...document, paths }),
    'live.json': profile(url, 'greeter'),
  })
  const flags = [
    '--contracts',
    'greeter.json',
    '--target',
    'live.json',
    '--only',
    '*/refuses/query/name:pattern',
  ]
  const { err } = await plumbline(['run', ...flags], cwd)
  expect(err.replaceAll(/\s+/g, ' ')).toContain(
    'greeter.json: POST /odd: no body of the types text/xml can be sent, so that the operation is not tried.',
  )
}, 400_000)

describe.each(kinds)('the contracts of %s', (_, path, name, text) => {
  it('are held against a target that knows nothing of Plumbline, and conform where it keeps them', async () => {
    const { url } = await greeter(/^[a-z]{2,8}$/)
    const cwd = folder({ [name]: text, 'live.json': profile(url, 'greeter') })
    const { code, out, err } = await plumbline(['run', '--contracts', path, '--target', 'live.json'], cwd)
    const { findings, coverage } = JSON.parse(readFileSync(join(cwd, 'plumbline-out/findings.json'), 'utf8'))
    expect(findings, out + err).toEqual([])
    expect(coverage.endpoints['greeter.greet'].held).toBeGreaterThan(15)
    expect(code).toBe(0)
  }, 400_000)

  it('show where it breaks one', async () => {
    const { url } = await greeter(/^[a-z]{2,9}$/)
    const cwd = folder({ [name]: text, 'live.json': profile(url, 'greeter') })
    const { code, out } = await plumbline(
      ['run', '--contracts', path, '--target', 'live.json', '--only', '*/refuses/query/name:*'],
      cwd,
    )
    const { findings } = JSON.parse(readFileSync(join(cwd, 'plumbline-out/findings.json'), 'utf8'))
    expect(findings, out).toMatchObject([
      { id: 'greeter.greet/refuses/query/name:input-refused:too-lax', clause: 'query/name:maxLength' },
    ])
    expect(code).toBe(1)
  }, 400_000)

  it('can be planned before there is a profile', async () => {
    const cwd = folder({ [name]: text })
    const { code, out } = await plumbline(['plan', '--contracts', path], cwd)
    expect(out).toMatch(/greeter\.greet\/refuses\/query\/name:pattern\n {4}.*: \d+ cases, about \d+ requests/)
    expect(out).toMatch(/greeter\.greet\/denies\/without-permission\n {4}.*about \d+ requests?/)
    expect(code).toBe(0)
  }, 400_000)

  it('are not run against the embedded mock, which does not serve them', async () => {
    const cwd = folder({ [name]: text })
    const { code, err } = await plumbline(['run', '--contracts', path], cwd)
    expect(err).toContain('the embedded mock does not serve the API "greeter"')
    expect(err).toContain('--target PROFILE.json')
    expect(code).toBe(2)
  }, 400_000)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { folders, plumbline } from './command-line.ts'
import { KEY } from './keyed-server.ts'
import { shopServer } from './shop-server.ts'
import type { ShopFault } from './shop-server.ts'

const folder = folders()
const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

/**
 * Nested resources, replaced and changed, a kind of JSON of its own, a version that each change must name, pages and a
 * filter.
 */
const document = `
openapi: 3.1.0
info: { title: Shops, version: '1' }
security: [ { key: [] } ]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  parameters:
    Shop: { name: shopId, in: path, required: true, schema: { type: string, pattern: '^s[0-9]$' } }
    Part: { name: partId, in: path, required: true, schema: { type: integer, minimum: 1 } }
  schemas:
    Name: { type: string, minLength: 1, maxLength: 40 }
    Part:
      type: object
      required: [id, name, sold]
      properties: { id: { type: integer }, name: { $ref: '#/components/schemas/Name' }, sold: { type: boolean } }
    Whole:
      type: object
      required: [name]
      properties: { name: { $ref: '#/components/schemas/Name' }, sold: { type: boolean, default: false } }
  requestBodies:
    Whole: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Whole' } } } }
  responses:
    Part: { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Part' } } } }
    No: { description: 'No', content: { application/json: { schema: { type: object } } } }
paths:
  /shops/{shopId}/parts:
    parameters: [ { $ref: '#/components/parameters/Shop' } ]
    get:
      operationId: list
      parameters:
        - { name: sold, in: query, schema: { type: boolean } }
        - { name: offset, in: query, schema: { type: integer, minimum: 0, default: 0 } }
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 20, default: 20 } }
      responses:
        '200': { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Part' } } } } }
        4XX: { $ref: '#/components/responses/No' }
    post:
      operationId: add
      requestBody: { $ref: '#/components/requestBodies/Whole' }
      responses: { '201': { $ref: '#/components/responses/Part' }, 4XX: { $ref: '#/components/responses/No' } }
  /shops/{shopId}/parts/many:
    parameters: [ { $ref: '#/components/parameters/Shop' } ]
    post:
      operationId: add-many
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: array, minItems: 1, maxItems: 3, items: { $ref: '#/components/schemas/Whole' } }
      responses: { '201': { description: All }, 4XX: { $ref: '#/components/responses/No' } }
  /shops/{shopId}/parts/{partId}:
    parameters: [ { $ref: '#/components/parameters/Shop' }, { $ref: '#/components/parameters/Part' } ]
    get:
      operationId: show
      responses: { '200': { $ref: '#/components/responses/Part' }, 4XX: { $ref: '#/components/responses/No' } }
    patch:
      operationId: change
      parameters: [ { name: If-Match, in: header, required: true, schema: { type: string } } ]
      requestBody:
        required: true
        content:
          application/merge-patch+json:
            schema:
              type: object
              properties: { name: { $ref: '#/components/schemas/Name' }, sold: { type: boolean } }
      responses: { '200': { $ref: '#/components/responses/Part' }, 4XX: { $ref: '#/components/responses/No' } }
    put:
      operationId: replace
      requestBody: { $ref: '#/components/requestBodies/Whole' }
      responses: { '200': { $ref: '#/components/responses/Part' }, 4XX: { $ref: '#/components/responses/No' } }
    delete:
      operationId: remove
      responses: { '204': { description: Gone }, 4XX: { $ref: '#/components/responses/No' } }
`

async function run(fault: ShopFault | undefined, more: readonly string[] = []) {
  const server = await shopServer(fault)
  opened.push(server)
  const identities = { all: { headers: { 'x-key': KEY }, permissions: ['*'] } }
  const api = { baseUrl: server.url, identities, known: { shopId: ['s1', 's2'] } }
  const live = { mode: 'sandbox', apis: { shops: api }, limits: { requestsPerSecond: 2000 } }
  const cwd = folder({ 'shops.yaml': document, 'live.json': JSON.stringify(live) })
  const flags = ['--contracts', 'shops.yaml', '--target', 'live.json', ...more]
  const { code, out, err } = await plumbline(['run', ...flags], cwd)
  const { findings, coverage } = JSON.parse(readFileSync(join(cwd, 'plumbline-out/findings.json'), 'utf8'))
  return { code, told: out + err, ids: findings.map(({ id }: { id: string }) => id), coverage }
}

it('an honest target of a document of somebody else conforms, and each operation is held to something', async () => {
  const { code, told, ids, coverage } = await run(undefined)
  expect(ids, told).toEqual([])
  for (const name of ['list', 'add', 'add-many', 'show', 'change', 'replace', 'remove'])
    expect(coverage.endpoints[`shops.${name}`].held, `${name}\n${told}`).toBeGreaterThan(15)
  expect(code, told).toBe(0)
}, 400_000)

it.each([
  ['loses-name', 'shops.change/writes/*', 'shops.change/writes/name:value-shown:lost'],
  ['loses-sold-of-whole', 'shops.replace/writes/*', 'shops.replace/writes/sold:value-shown:lost'],
  ['takes-too-many', 'shops.add-many/refuses/*', 'shops.add-many/refuses/body:input-refused:too-lax'],
  [
    'takes-nameless-items',
    'shops.add-many/refuses/*',
    'shops.add-many/refuses/body/*/name:input-refused:too-lax',
  ],
  ['keeps-version', 'shops.change/locks/*', 'shops.change/locks/header/If-Match:version-told:kept'],
  ['takes-any-version', 'shops.change/locks/*', 'shops.change/locks/header/If-Match:not-accepted:accepted'],
  [
    'changes-and-refuses',
    'shops.change/locks/**',
    'shops.change/locks/header/If-Match/leaves-no-trace:unchanged:refused-version',
  ],
] as const)(
  'a target that %s does not',
  async (fault, only, found) => {
    const { code, ids } = await run(fault, ['--only', only])
    expect(ids).toEqual([found])
    expect(code).toBe(1)
  },
  400_000,
)

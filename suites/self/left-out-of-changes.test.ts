import { afterAll, expect, it } from 'vitest'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { holdDocument } from './hold-document.ts'
import { keyedServer } from './keyed-server.ts'
import type { Reply } from './keyed-server.ts'

const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

const pen = `
      type: object
      required: [name]
      properties:
        name: { type: string, minLength: 1, maxLength: 60 }
        ink: { type: string, enum: [blue, red, green], default: blue }`
const taking = `requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/New' } } } }`
const one = `{ description: Done, content: { application/json: { schema: { $ref: '#/components/schemas/Pen' } } } }`

const documentWith = (description: string): string => `
openapi: 3.0.3
info: { title: Pens, version: '1' }
security: [ { key: [] } ]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas:
    New:${pen}
    Pen:
      allOf: [ { $ref: '#/components/schemas/New' }, { type: object, required: [id], properties: { id: { type: integer } } } ]
paths:
  /pens:
    post: { operationId: add, ${taking}, responses: { '201': ${one}, 4XX: { description: 'No' } } }
  /pens/{penId}:
    parameters: [ { name: penId, in: path, required: true, schema: { type: integer, minimum: 1 } } ]
    get: { operationId: show, responses: { '200': ${one}, 4XX: { description: 'No' } } }
    put: { operationId: replace, description: '${description}', ${taking}, responses: { '200': ${one}, 4XX: { description: 'No' } } }
    delete: { operationId: remove, responses: { '204': { description: Gone }, 4XX: { description: 'No' } } }
`

/** What a change leaves out stays as it is, or has its default again. */
async function penServer(isKept: boolean): Promise<ScriptedServer> {
  const pens = new Map<number, { id: number; name: unknown; ink: unknown }>()
  let count = 0
  const server = await keyedServer(
    ({ method, url, body }): Reply => {
      const id = Number(url.split('/')[2] ?? 0)
      const known = pens.get(id)
      if (url !== '/pens' && !known) return { status: 404, body: {} }
      if (method === 'GET') return { status: 200, body: known }
      if (method === 'DELETE') return { status: pens.delete(id) ? 204 : 404 }
      const told: unknown = JSON.parse(body.toString() || '{}')
      if (typeof told !== 'object' || told === null || !('name' in told)) return { status: 400, body: {} }
      const ink = 'ink' in told ? told.ink : isKept ? (known?.ink ?? 'blue') : 'blue'
      const made = { id: known ? id : (count += 1), name: told.name, ink }
      pens.set(made.id, made)
      return { status: known ? 200 : 201, body: made }
    },
    { status: 401, body: {} },
  )
  opened.push(server)
  return server
}

const COMES_BACK = 'Replaces it. What is left out goes back to its default.'

async function kindsWith(description: string, isKept: boolean) {
  const server = await penServer(isKept)
  const { outcomes } = await holdDocument(documentWith(description), 'pens', server, {
    only: 'pens.replace/default/*',
  })
  return outcomes.map(({ claim, kind }) => [claim.id, kind])
}

it('what is said to come back to its default when a change leaves it out is held to that', async () => {
  expect(await kindsWith(COMES_BACK, false)).toEqual([['pens.replace/default/body/ink', 'held']])
  expect(await kindsWith(COMES_BACK, true)).toEqual([['pens.replace/default/body/ink', 'broken']])
})

it('a document that says nothing of what a change leaves out lets it stay', async () => {
  expect(await kindsWith('Replaces it.', true)).toEqual([])
})

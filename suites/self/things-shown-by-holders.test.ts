import { afterAll, expect, it } from 'vitest'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { basketServer } from './basket-server.ts'
import type { BasketWay } from './basket-server.ts'
import { holdDocument } from './hold-document.ts'

const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

const replyOf = (name: string): string =>
  `{ description: Done, content: { application/json: { schema: { $ref: '#/components/schemas/${name}' } } } }`
const refused = `4XX: { description: 'No' }`
const taking = (schema: string): string =>
  `requestBody: { required: true, content: { application/json: { schema: ${schema} } } }`
const idIn = (name: string): string =>
  `{ name: ${name}, in: path, required: true, schema: { type: integer, minimum: 1 } }`
const count = 'count: { type: integer, minimum: 1, maximum: 99 }'
const note = 'note: { type: string, nullable: true, maxLength: 40 }'
const kind = 'kind: { type: string, enum: [pen, book] }'

/** An article has a path to be changed and removed at; only the basket that it is in shows it. */
const document = `
openapi: 3.0.3
info: { title: Baskets, version: '1' }
security: [ { key: [] } ]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas:
    Article:
      type: object
      required: [id, kind, count, note]
      properties: { id: { type: integer }, ${kind}, ${count}, ${note} }
    Basket:
      type: object
      required: [id, owner, articles]
      properties:
        id: { type: integer }
        owner: { type: string }
        articles: { type: array, items: { $ref: '#/components/schemas/Article' } }
paths:
  /baskets:
    post:
      operationId: make
      ${taking('{ type: object, required: [owner], properties: { owner: { type: string, minLength: 1, maxLength: 40 } } }')}
      responses: { '201': ${replyOf('Basket')}, ${refused} }
  /baskets/{basketId}:
    parameters: [ ${idIn('basketId')} ]
    get: { operationId: basket, responses: { '200': ${replyOf('Basket')}, ${refused} } }
    delete: { operationId: throw-away, responses: { '204': { description: Gone }, ${refused} } }
  /baskets/{basketId}/articles:
    parameters: [ ${idIn('basketId')} ]
    post:
      operationId: put
      ${taking(`{ type: object, required: [kind, count], properties: { ${kind}, ${count}, ${note} } }`)}
      responses: { '201': ${replyOf('Article')}, ${refused} }
  /baskets/{basketId}/articles/{articleId}:
    parameters: [ ${idIn('basketId')}, ${idIn('articleId')} ]
    patch:
      operationId: change
      ${taking(`{ type: object, properties: { ${count}, ${note} } }`)}
      responses: { '200': ${replyOf('Article')}, ${refused} }
    delete: { operationId: take-out, responses: { '204': { description: Gone }, ${refused} } }
`

/** What a run comes to that knows nothing but the document and a key. */
async function runWith(way?: BasketWay) {
  const { server, left, lost } = await basketServer(way)
  opened.push(server)
  const { outcomes, lines } = await holdDocument(document, 'baskets', server)
  const mishaps = lines.filter(({ type }) => type === 'error' || type === 'residue')
  const kinds = new Map(outcomes.map(({ claim, kind }) => [claim.id.replace('baskets.', ''), kind] as const))
  const red = [...kinds].flatMap(([claim, kind]) => (/^(held|inconclusive)$/.test(kind) ? [] : [claim]))
  return { kinds, red, mishaps, left: left(), lost: lost() }
}

it('what only its holder shows is made, changed and removed, and nothing of the run is left', async () => {
  const { kinds, red, mishaps, left } = await runWith()
  expect({ red, mishaps, left }).toEqual({ red: [], mishaps: [], left: [] })
  for (const claim of ['put/creates/count', 'change/writes/note', 'change/accepts', 'take-out/deletes'])
    expect(kinds.get(claim), claim).toBe('held')
})

it('what is added to the like of it is not taken for something new', async () => {
  const { kinds, red, mishaps, lost } = await runWith('adds-up')
  expect({ red, mishaps, lost }).toEqual({ red: [], mishaps: [], lost: 0 })
  expect(kinds.get('put/accepts')).toBe('held')
})

it('what goes along with the like of it, or is lost by a change of something else, is found', async () => {
  expect((await runWith('removal-takes-twins')).red).toContain('take-out/spares/bystander')
  expect((await runWith('change-clears-note')).red).toContain('change/keeps-what-is-not-sent')
  expect((await runWith('takes-any-count')).red).toContain('change/refuses/body/count:maximum')
})

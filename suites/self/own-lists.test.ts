import { afterAll, expect, it } from 'vitest'
import type { Claim } from '../../contracts/model/claim.ts'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { holdDocument } from './hold-document.ts'
import { petServer } from './pet-server.ts'
import type { PetFault } from './pet-server.ts'

const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

/** A list of pets with two ways of sorting it, four filters, and pages by their numbers. */
const document = `
openapi: 3.0.3
info: { title: Pets, version: '1' }
security: [ { key: [] } ]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas:
    Kind: { type: string, enum: [cat, cow, dog] }
    Money: { type: string, pattern: '^[0-9]{1,6}\\.[0-9][0-9]$' }
    NewPet:
      type: object
      required: [name, kind, price, bornOn]
      properties:
        name: { type: string, minLength: 1, maxLength: 40 }
        kind: { $ref: '#/components/schemas/Kind' }
        price: { $ref: '#/components/schemas/Money' }
        bornOn: { type: string, format: date }
    Pet:
      allOf:
        - $ref: '#/components/schemas/NewPet'
        - { type: object, required: [id], properties: { id: { type: integer } } }
  responses:
    Pet: { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
paths:
  /pets:
    get:
      operationId: list
      parameters:
        - { name: q, in: query, schema: { type: string, minLength: 1 } }
        - { name: kind, in: query, schema: { type: array, items: { $ref: '#/components/schemas/Kind' } } }
        - { name: name, in: query, description: Exactly this name., schema: { type: string, minLength: 1 } }
        - { name: maxPrice, in: query, description: At most this price., schema: { $ref: '#/components/schemas/Money' } }
        - { name: sort, in: query, schema: { type: array, items: { type: string, enum: [price, -price, bornOn, -bornOn, name, -name] } } }
        - { name: page, in: query, schema: { type: integer, minimum: 1, default: 1 } }
        - { name: size, in: query, schema: { type: integer, minimum: 1, maximum: 100, default: 20 } }
      responses:
        '200':
          description: One page
          content:
            application/json:
              schema: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Pet' } }, total: { type: integer } } }
    post:
      operationId: add
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewPet' } } } }
      responses: { '201': { $ref: '#/components/responses/Pet' } }
  /pets/{petId}:
    parameters: [ { name: petId, in: path, required: true, schema: { type: integer, minimum: 1 } } ]
    get: { operationId: show, responses: { '200': { $ref: '#/components/responses/Pet' } } }
    delete: { operationId: remove, responses: { '204': { description: Gone } } }
`

/** What claims about orders and filters came to, by their names. */
async function outcomesWith(fault?: PetFault, mode: 'sandbox' | 'read-only' = 'sandbox') {
  const server = await petServer(fault)
  opened.push(server)
  const wanted = ({ family }: Claim): boolean => family === 'sorts' || family === 'filters'
  const held = await holdDocument(document, 'pets', server, { mode, wanted })
  expect(held.lines.filter(({ type }) => type === 'error')).toEqual([])
  const outcomes = new Map(
    held.outcomes.map(({ claim, kind }) => [claim.id.replace('pets.list/', ''), kind] as const),
  )
  return { outcomes, seen: server.seen }
}

const broken = (outcomes: ReadonlyMap<string, string>): readonly string[] =>
  [...outcomes].flatMap(([claim, kind]) => (kind === 'broken' ? [claim] : []))

it('an honest list keeps every order and every filter, and each is really tried', async () => {
  const { outcomes } = await outcomesWith()
  expect(Object.fromEntries(outcomes)).toEqual({
    'sorts/query/sort': 'held',
    'filters/query/q': 'held',
    'filters/query/kind': 'held',
    'filters/query/name': 'held',
    'filters/query/maxPrice': 'held',
  })
})

it('where nothing may be made, what is there has to do', async () => {
  const { outcomes, seen } = await outcomesWith(undefined, 'read-only')
  expect(broken(outcomes)).toEqual([])
  expect(outcomes.get('sorts/query/sort')).toBe('held')
  expect(seen.filter(({ method }) => method !== 'GET')).toEqual([])
})

it.each([
  ['sorts-as-text', 'sorts/query/sort'],
  ['ignores-direction', 'sorts/query/sort'],
  ['ignores-second-field', 'sorts/query/sort'],
  ['ignores-kind-beside-search', 'filters/query/q'],
  ['ignores-search-beside-kind', 'filters/query/q'],
  ['forgets-kind-on-later-pages', 'filters/query/kind'],
  ['leaves-out-limit', 'filters/query/maxPrice'],
  ['finds-beginnings', 'filters/query/name'],
  ['counts-first-kind-only', 'filters/query/kind'],
] as const)('a list that %s breaks this claim alone', async (fault, claim) => {
  const { outcomes } = await outcomesWith(fault)
  expect(broken(outcomes)).toEqual([claim])
})

import { afterAll, expect, it } from 'vitest'
import { importApi } from '../../contracts/openapi/import/import-api.ts'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { families, watchers } from '../conformance/families.ts'
import { openRun } from '../engine/run.ts'
import { boardServer } from './board-server.ts'
import type { BoardFault } from './board-server.ts'

const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

const ref = (name: string): string => `{ $ref: '#/components/${name}' }`
const replyOf = (schema: string): string =>
  `{ description: Done, content: { application/json: { schema: ${schema} } } }`
const one = replyOf(ref('schemas/Thing'))
const all = replyOf(`{ type: array, items: ${ref('schemas/Thing')} }`)
const refused = `4XX: { description: 'No' }`
const taking = `requestBody: { required: true, content: { application/json: { schema: ${ref('schemas/New')} } } }`
const idIn = (name: string): string =>
  `{ name: ${name}, in: path, required: true, schema: { type: integer, minimum: 1 } }`

/** Cards are made on a board, and stand under a path of their own; of notes there is only the list. */
const document = `
openapi: 3.0.3
info: { title: Boards, version: '1' }
security: [ { key: [] } ]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas:
    New:
      type: object
      required: [text]
      properties:
        text: { type: string, minLength: 1, maxLength: 60 }
        startsOn: { type: string, format: date }
        endsOn: { type: string, format: date }
    Thing:
      allOf: [ ${ref('schemas/New')}, { type: object, required: [id], properties: { id: { type: integer } } } ]
paths:
  /boards:
    get: { operationId: boards, responses: { '200': ${all} } }
    post: { operationId: add-board, ${taking}, responses: { '201': ${one}, ${refused} } }
  /boards/{boardId}:
    parameters: [ ${idIn('boardId')} ]
    get: { operationId: board, responses: { '200': ${one}, ${refused} } }
    delete: { operationId: remove-board, responses: { '204': { description: Gone }, ${refused} } }
  /boards/{boardId}/cards:
    parameters: [ ${idIn('boardId')} ]
    get: { operationId: cards, responses: { '200': ${all}, ${refused} } }
    post: { operationId: add-card, ${taking}, responses: { '201': ${one}, ${refused} } }
  /cards/{cardId}:
    parameters: [ ${idIn('cardId')} ]
    get: { operationId: card, responses: { '200': ${one}, ${refused} } }
    patch:
      operationId: change-card
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { text: { type: string, minLength: 1, maxLength: 60 } } } } } }
      responses: { '200': ${one}, ${refused} }
    delete: { operationId: remove-card, responses: { '204': { description: Gone }, ${refused} } }
  /cards/{cardId}/notes:
    parameters: [ ${idIn('cardId')} ]
    get: { operationId: notes, responses: { '200': ${all}, ${refused} } }
    post: { operationId: add-note, requestBody: { required: true, content: { application/json: { schema: { type: object, required: [text], properties: { text: { type: string, minLength: 1, maxLength: 60 } } } } } }, responses: { '201': ${one}, ${refused} } }
  /cards/{cardId}/notes/{noteId}:
    parameters: [ ${idIn('cardId')}, ${idIn('noteId')} ]
    delete: { operationId: remove-note, responses: { '204': { description: Gone }, ${refused} } }
  /receipts:
    post: { operationId: add-receipt, ${taking}, responses: { '201': ${one}, ${refused} } }
  /receipts/{receiptId}:
    parameters: [ ${idIn('receiptId')} ]
    get: { operationId: receipt, responses: { '200': ${one}, ${refused} } }
`

/** What a run comes to that knows nothing but the document and a key. */
async function runWith(fault?: BoardFault, only = '') {
  const { server, left } = await boardServer(fault)
  opened.push(server)
  const imported = importApi(document, 'boards.yaml', 'boards')
  const identities = { all: { headers: { 'x-key': 'open-sesame' }, permissions: ['*'] } }
  const apis = { boards: { baseUrl: server.url, identities } }
  const loaded = targetOf({ name: 'boards', mode: 'sandbox', apis, limits: { requestsPerSecond: 5000 } }, {})
  if ('reason' in imported || loaded.kind === 'wrong') throw new Error('the test has a mistake')
  const outcomes = new Map<string, string>()
  const mishaps: string[] = []
  const notices: string[] = []
  const run = openRun({
    apis: [imported.api],
    target: loaded.target,
    families,
    watchers,
    seed: 1,
    tag: 'boards',
    runs: 1,
    known: () => false,
    repeat: claim => claim,
    wanted: ({ id }) => id.includes(only),
  })
  await run.conduct({
    record: line => {
      if (line.type === 'error' || line.type === 'residue') mishaps.push(JSON.stringify(line))
      if (line.type === 'notice') notices.push(line.message)
    },
    leftOut: () => undefined,
    outcome: ({ claim, kind }) => outcomes.set(claim.id.replace('boards.', ''), kind),
  })
  const red = [...outcomes].flatMap(([claim, kind]) => (/^(held|inconclusive)$/.test(kind) ? [] : [claim]))
  return { outcomes, red, mishaps, notices, left: left() }
}

it('what stands in other things is tried though nobody knows one, and nothing is left that can be removed', async () => {
  const { outcomes, red, mishaps, notices, left } = await runWith()
  expect({ red, mishaps, left }).toEqual({ red: [], mishaps: [], left: [] })
  for (const claim of [
    'add-card/creates/text',
    'change-card/writes/text',
    'remove-card/deletes',
    'add-note/creates/text',
    'remove-note/deletes',
    'add-receipt/creates/text',
    'receipt/denies/none',
  ])
    expect([claim, outcomes.get(claim)]).toEqual([claim, 'held'])
  expect(notices.filter(notice => notice.includes('stay'))).toEqual([
    expect.stringMatching(/^\d+ new things of the kind "receipt" stay/),
  ])
})

it.each([
  ['cards-keep-titles', 'change-card/writes/text'],
  ['notes-are-cut', 'add-note/creates-as-sent'],
  ['deleted-notes-stay', 'remove-note/deletes'],
  ['receipts-are-cut', 'add-receipt/creates-as-sent'],
] as const)('where %s, that is found', async (fault, claim) => {
  expect((await runWith(fault)).red).toContain(claim)
})

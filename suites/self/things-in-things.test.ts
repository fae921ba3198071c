import { afterAll, expect, it } from 'vitest'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { boardServer } from './board-server.ts'
import type { BoardFault } from './board-server.ts'
import { holdDocument } from './hold-document.ts'

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
async function runWith(fault?: BoardFault) {
  const { server, left } = await boardServer(fault)
  opened.push(server)
  const { outcomes, lines } = await holdDocument(document, 'boards', server)
  const mishaps = lines.filter(({ type }) => type === 'error' || type === 'residue')
  const notices = lines.flatMap(line => (line.type === 'notice' ? [line.message] : []))
  const kinds = new Map(outcomes.map(({ claim, kind }) => [claim.id.replace('boards.', ''), kind] as const))
  const red = [...kinds].flatMap(([claim, kind]) => (/^(held|inconclusive)$/.test(kind) ? [] : [claim]))
  return { kinds, red, mishaps, notices, left: left() }
}

it('what stands in other things is tried though nobody knows one, and nothing is left that can be removed', async () => {
  const { kinds, red, mishaps, notices, left } = await runWith()
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
    expect([claim, kinds.get(claim)]).toEqual([claim, 'held'])
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

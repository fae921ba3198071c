import { afterAll, expect, it } from 'vitest'
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { holdDocument } from './hold-document.ts'
import { keyedServer } from './keyed-server.ts'
import type { Reply } from './keyed-server.ts'

const opened: ScriptedServer[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

const bill = `{ description: Done, content: { application/json: { schema: { $ref: '#/components/schemas/Bill' } } } }`

const document = `
openapi: 3.0.3
info: { title: Bills, version: '1' }
security: [ { key: [] } ]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas:
    New:
      type: object
      required: [title, quantity, price]
      properties:
        title: { type: string, minLength: 1, maxLength: 60 }
        quantity: { type: integer, minimum: 1, maximum: 99 }
        price: { type: integer, minimum: 1, maximum: 999 }
    Bill:
      allOf:
        - $ref: '#/components/schemas/New'
        - type: object
          required: [id, status, total]
          properties:
            id: { type: integer }
            status: { type: string, enum: [OPEN, PAID] }
            paidAt: { type: string, format: date-time, nullable: true }
            total: { type: integer, description: quantity × price }
paths:
  /bills:
    post:
      operationId: add
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/New' } } } }
      responses: { '201': ${bill}, 4XX: { description: 'No' } }
  /bills/{billId}:
    parameters: [ { name: billId, in: path, required: true, schema: { type: integer, minimum: 1 } } ]
    get: { operationId: show, responses: { '200': ${bill}, 4XX: { description: 'No' } } }
    delete: { operationId: remove, responses: { '204': { description: Gone }, 4XX: { description: 'No' } } }
  /bills/{billId}/pay:
    parameters: [ { name: billId, in: path, required: true, schema: { type: integer, minimum: 1 } } ]
    post:
      operationId: pay
      description: OPEN becomes PAID and paidAt is set. A bill that is paid already gets 409.
      responses: { '200': ${bill}, '409': { description: Paid }, 4XX: { description: 'No' } }
`

interface Bill {
  readonly id: number
  readonly title: unknown
  readonly quantity: number
  readonly price: number
  readonly status: 'OPEN' | 'PAID'
  readonly paidAt: string | null
}

interface Ways {
  readonly pays?: (bill: Bill) => Bill
  readonly paysTwice?: boolean
  readonly total?: (bill: Bill) => number
}

const paid = (each: Bill): Bill => ({ ...each, status: 'PAID', paidAt: '2031-02-03T04:05:06Z' })

async function billServer({ pays = paid, paysTwice = false, total }: Ways): Promise<ScriptedServer> {
  const bills = new Map<number, Bill>()
  const shown = (each: Bill) => ({ ...each, total: total?.(each) ?? each.quantity * each.price })
  let count = 0
  const server = await keyedServer(
    ({ method, url, body }): Reply => {
      const [, , id, action] = url.split('/')
      const known = bills.get(Number(id))
      if (url === '/bills' && method === 'POST') return added(JSON.parse(body.toString() || '{}'))
      if (!known) return { status: 404, body: {} }
      if (method === 'DELETE') return { status: bills.delete(known.id) ? 204 : 404 }
      if (method === 'GET' && action === undefined) return { status: 200, body: shown(known) }
      if (method !== 'POST' || action !== 'pay') return { status: 405, body: {} }
      if (known.status === 'PAID' && !paysTwice) return { status: 409, body: {} }
      const done = pays(known)
      bills.set(done.id, done)
      return { status: 200, body: shown(done) }
    },
    { status: 401, body: {} },
  )
  function added(told: { title?: unknown; quantity?: unknown; price?: unknown }): Reply {
    const { title, quantity, price } = told
    if (typeof quantity !== 'number' || typeof price !== 'number') return { status: 400, body: {} }
    const made: Bill = { id: (count += 1), title, quantity, price, status: 'OPEN', paidAt: null }
    bills.set(made.id, made)
    return { status: 201, body: shown(made) }
  }
  opened.push(server)
  return server
}

async function brokenOf(only: string, ways: Ways = {}): Promise<readonly string[]> {
  const { outcomes } = await holdDocument(document, 'bills', await billServer(ways), { only })
  expect(outcomes.length).toBeGreaterThan(0)
  return outcomes.flatMap(({ claim, kind }) => (kind === 'held' ? [] : [`${claim.id} ${kind}`]))
}

it('an action comes to the outcome that its description tells', async () => {
  const told = 'bills.pay/does-as-told'
  expect(await brokenOf(told)).toEqual([])
  expect(await brokenOf(told, { pays: each => ({ ...paid(each), status: 'OPEN' }) })).toEqual([
    `${told} broken`,
  ])
  expect(await brokenOf(told, { pays: each => ({ ...paid(each), paidAt: null }) })).toEqual([
    `${told} broken`,
  ])
})

it('an action that refuses what is done already is done once', async () => {
  const once = 'bills.pay/done-once'
  expect(await brokenOf(once)).toEqual([])
  expect(await brokenOf(once, { paysTwice: true })).toEqual([`${once} broken`])
})

it('a total is what its description reckons from what is shown beside it', async () => {
  const broken = 'bills.show/reply-as-reckoned broken'
  expect(await brokenOf('bills.show/*')).not.toContain(broken)
  expect(await brokenOf('bills.show/*', { total: each => each.quantity + each.price })).toContain(broken)
})

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
    Part: { type: object, properties: { title: { type: string, minLength: 1, maxLength: 60 } } }
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
    patch:
      operationId: change
      description: Only what is sent changes. Only an OPEN bill can be changed (409).
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Part' } } } }
      responses: { '200': ${bill}, '409': { description: Paid }, 4XX: { description: 'No' } }
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
  /** It refuses what changes a bill that is paid, and stores it all the same. */
  readonly changesPaid?: boolean
  readonly total?: (bill: Bill) => number
}

const paid = (each: Bill): Bill => ({ ...each, status: 'PAID', paidAt: '2031-02-03T04:05:06Z' })

async function billServer({
  pays = paid,
  paysTwice = false,
  changesPaid = false,
  total,
}: Ways): Promise<ScriptedServer> {
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
      if (method === 'PATCH') return changed(known, JSON.parse(body.toString() || '{}'))
      if (method !== 'POST' || action !== 'pay') return { status: 405, body: {} }
      if (known.status === 'PAID' && !paysTwice) return { status: 409, body: {} }
      const done = pays(known)
      bills.set(done.id, done)
      return { status: 200, body: shown(done) }
    },
    { status: 401, body: {} },
  )
  function changed(known: Bill, told: { title?: unknown }): Reply {
    const isPaid = known.status === 'PAID'
    const done: Bill = { ...known, title: told.title ?? known.title }
    if (!isPaid || changesPaid) bills.set(done.id, done)
    return isPaid ? { status: 409, body: {} } : { status: 200, body: shown(done) }
  }
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

it('what a state shuts out is refused in that state, and leaves the thing as it is', async () => {
  const shut = 'bills.pay/refused-while/status'
  expect(await brokenOf(shut)).toEqual([])
  expect(await brokenOf(shut, { paysTwice: true })).toEqual([`${shut} broken`])
  const denied = 'bills.change/refused-while/status'
  expect(await brokenOf(denied)).toEqual([])
  expect(await brokenOf(denied, { changesPaid: true })).toEqual([`${denied} broken`])
})

it('a total is what its description reckons from what is shown beside it', async () => {
  const broken = 'bills.show/reply-as-reckoned broken'
  expect(await brokenOf('bills.show/*')).not.toContain(broken)
  expect(await brokenOf('bills.show/*', { total: each => each.quantity + each.price })).toContain(broken)
})

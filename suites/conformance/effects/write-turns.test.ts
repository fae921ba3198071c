import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { updateOf, writesEach } from '../../engine/toy-updates.ts'
import { keysOf } from './entry-keys.ts'
import { turnsOf } from './write-turns.ts'

const taking = (pattern: string): Endpoint => updateOf({ text: { type: 'string', pattern } })

/** Everything that is written of the text, one after the other. */
function written(endpoint: Endpoint) {
  const { context } = toyStage(() => 200).stage
  const of = { ...context, api: { ...api, endpoints: [endpoint] } }
  const turns = turnsOf(of, { endpoint, property: 'text', value: { from: 'body/text' } })
  return turns.map(({ draft }) => draft.values['body/text'])
}

it('writes names as people bear them where they are valid', () => {
  const [, particle, capitals] = written(taking('^[a-zA-Z -]+$'))
  expect(particle).toEqual({ json: expect.stringMatching(/^(de|van der) [A-Z][a-z]+-Bakker$/) })
  expect(capitals).toEqual({ json: expect.stringMatching(/^DE [A-Z]+$/) })
})

it('writes other texts where they are not', () => {
  const values = written(taking('^[a-z]+$'))
  expect(values.length).toBeGreaterThan(2)
  for (const value of values) expect(value).toEqual({ json: expect.stringMatching(/^[a-z]+$/) })
})

it('takes a text away after the first where nothing is a value like any other', () => {
  const schema = { type: 'string', nullable: true, pattern: '^[a-z]+$' } as const
  const body = { mediaType: 'application/json', required: true } as const
  const nullable = {
    ...update,
    body: { ...body, schema: { type: 'object', properties: { text: schema } } },
  } as const
  expect(written(nullable)).not.toContainEqual({ json: null })
  expect(written({ ...nullable, marks: { 'body/text': { emptied: true } } })[1]).toEqual({ json: null })
})

it('names one entry longer than short columns hold', () => {
  const endpoint: Endpoint = {
    ...taking('^[a-z]+$'),
    relations: [
      {
        kind: 'writes',
        effects: [{ property: 'texts', key: ['body/text'], value: { entry: 'present' } }],
        basis: 'documented',
        says: 'Adds a text.',
      },
    ],
  }
  const { context } = toyStage(() => 200).stage
  const of = { ...context, api: { ...api, endpoints: [endpoint] } }
  const keys = keysOf(of, { endpoint, property: 'texts', key: ['body/text'], value: { entry: 'present' } })
  expect(keys).toContainEqual(['amberbirchcedaramberbirchcedaramberbirchcedar'])
})

it('does not write nothing where no reply may show it', () => {
  const text = { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] } as const
  const values = written(updateOf({ text }))
  expect(values.length).toBeGreaterThan(1)
  expect(values).not.toContainEqual({ json: null })
})

it('brings what an inverse gives back to a value between before it is overwritten', () => {
  const status = { 'body/status': { names: 'statusId' } }
  const endpoints: readonly Endpoint[] = [
    { ...updateOf({ status: { type: 'integer' } }, { marks: status }), id: 'notes.move', relations: moves },
    { ...updateOf({ status: { type: 'integer' } }, { marks: status }), id: 'notes.lock', relations: locks },
    { ...updateOf({}), id: 'notes.unlock', relations: sets(false) },
  ]
  const { context } = toyStage(() => 200).stage
  const world = { ...context.world, known: { statusId: [1, 2, 3, 4] } }
  const of = { ...context, world, api: { ...api, endpoints } }
  const [, , unlock] = endpoints
  if (!unlock) throw new Error('there are three')
  const turns = turnsOf(of, { endpoint: unlock, property: 'locked', value: { constant: false } })
  expect(turns.slice(0, 4).map(({ draft, own }) => [draft.endpoint.id, own])).toEqual([
    ['notes.unlock', false],
    ['notes.move', false],
    ['notes.lock', false],
    ['notes.unlock', true],
  ])
  expect(turns[1]?.draft.values['body/status']).toEqual({ json: 3 })
})

const sets = (locked: boolean): Endpoint['relations'] => [
  {
    kind: 'writes',
    effects: [{ property: 'locked', value: { constant: locked } }],
    basis: 'documented',
    says: 'sets the lock',
  },
]
const moves = writesEach('status')
const locks: Endpoint['relations'] = [...writesEach('status'), ...sets(true)]

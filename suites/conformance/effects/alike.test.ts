import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { alikeButSwitched } from './alike.ts'
import { turnsBesideCaller } from './bystanders.ts'

const properties = { text: { type: 'string' }, tone: { enum: ['quiet', 'loud'] } } as const
const writer = (written: readonly ('text' | 'tone')[], more: Partial<Endpoint> = {}): Endpoint => ({
  ...update,
  body: { mediaType: 'application/json', required: true, schema: { type: 'object', properties } },
  relations: [
    {
      kind: 'writes',
      effects: written.map(property => ({ property, value: { from: `body/${property}` } })),
      basis: 'documented',
      says: 'Writes.',
    },
  ],
  ...more,
})

const { context } = toyStage(() => 200).stage
const alike = (endpoint: Endpoint, text = 'Amber') =>
  alikeButSwitched(
    { ...context, api: { ...api, endpoints: [endpoint] } },
    { endpoint, values: { 'body/text': { json: text }, 'body/tone': { json: 'quiet' } } },
    'bystander',
  )

it('shares a text, and has the other one of a few values', () => {
  expect(alike(writer(['text', 'tone']))?.values).toMatchObject({
    'body/text': { json: 'Amber' },
    'body/tone': { json: 'loud' },
  })
})

it('shares nothing where there would be no difference, or nothing in common', () => {
  expect(alike(writer(['text']))).toBeUndefined()
  expect(alike(writer(['tone']))).toBeUndefined()
  expect(alike(writer(['text', 'tone'], { marks: { 'body/text': { unique: true } } }))).toBeUndefined()
})

it('names the subject once more beside the caller, at every place that may name it', () => {
  const subject = { names: 'noteId', subject: true } as const
  const number = { type: 'number' } as const
  const named = { type: 'object', properties: { ...properties, id: number, ref: number } } as const
  const endpoint: Endpoint = {
    ...writer(['text']),
    body: { mediaType: 'application/json', required: true, schema: named },
    marks: { 'body/id': subject, 'body/ref': subject },
  }
  const turn = (text: string) => ({
    endpoint,
    values: { 'body/text': { json: text }, 'body/id': { of: 'subject', property: 'id' } },
  })
  const turns = turnsBesideCaller(context, [turn('one'), turn('two'), turn('three')])
  expect(turns.map(({ values }) => [values['body/text'], values['body/ref']])).toEqual([
    [{ json: 'one' }, undefined],
    [{ json: 'three' }, { of: 'subject', property: 'id' }],
    [{ json: 'three' }, undefined],
  ])
})

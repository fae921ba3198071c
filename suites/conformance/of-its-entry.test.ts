import { expect, it } from 'vitest'
import { entryDisappears, writes } from '../../contracts/dsl/relations.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { ValueCase } from '../../fixtures/requests/index.ts'
import { form, world } from '../../fixtures/requests/toy-form.ts'
import { ofItsEntry } from './of-its-entry.ts'

const word = { type: 'string', pattern: '^[a-zA-Z]+$' } as const
const removal: Endpoint = {
  ...form,
  body: {
    mediaType: 'application/x-www-form-urlencoded',
    required: true,
    schema: { type: 'object', properties: { label: word, reason: word } },
  },
  marks: {},
  relations: [writes({ labels: entryDisappears('body/label') })],
}
const draft: Draft = {
  endpoint: removal,
  values: { 'body/label': { json: 'Birch' }, 'body/reason': { json: 'Amber' } },
}
const miss = (place: string, json: string): ValueCase => ({
  place,
  value: { json },
  zone: 'outside',
  says: json,
  before: 'aaa',
})
const sent = (edge: ValueCase) => ofItsEntry(removal, edge, draft, world).value

it('puts the blank into the name of the entry that is there, and leaves all other misses as they are', () => {
  expect(sent(miss('body/label', 'a aa'))).toEqual({ json: 'Bi rch' })
  expect(sent(miss('body/label', 'aaa '))).toEqual({ json: 'aaa ' })
  expect(sent(miss('body/label', 'a-aa'))).toEqual({ json: 'a-aa' })
  expect(sent(miss('body/reason', 'a aa'))).toEqual({ json: 'a aa' })
})

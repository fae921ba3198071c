import { expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { isUntried } from '../../engine/family.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { answeredWith, resultsWith } from '../../oracles/exchange-kit.ts'
import type { Told } from '../../oracles/exchange-kit.ts'
import { madeClaims } from './made-claims.ts'

const creator: Endpoint = {
  ...updateOf({ title: { type: 'string' } }),
  marks: { 'body/title': { unique: true } },
  relations: [
    {
      kind: 'creates',
      entity: 'note',
      effects: [{ property: 'title', value: { from: 'body/title' } }],
      basis: 'documented',
      says: 'creates',
    },
  ],
}
const list: Endpoint = {
  ...updateOf({}),
  id: 'notes.list',
  relations: [{ kind: 'lists', entity: 'note', properties: [], basis: 'documented', says: 'lists' }],
}

/** What is said of three creations with this title, where the whole list answers this, and that before them. */
function saidOf(
  page: Told,
  { title = 'Amber', before = { json: [] } }: { title?: Json; before?: Told } = {},
) {
  const { context } = toyStage(() => 200).stage
  const [made] = madeClaims(creator)
  const cases = made?.cases({ ...context, api: { ...context.api, endpoints: [list] } }) ?? []
  if (isUntried(cases)) throw new Error(cases.reason)
  const results = resultsWith({
    sent: () => ({ 'body/title': title }),
    walk: as => [answeredWith(200, as === 'all' ? page : before)],
  })
  return Array.from(cases, each => each.judge(results).kind)
}

it('finds what was made in the list, and tells of what is not there', () => {
  expect(saidOf({ json: [{ id: 1, title: 'Amber' }] })).toEqual(['holds'])
  expect(saidOf({ json: [{ id: 1, title: 'Birch' }] })).toEqual(['broken'])
})

it('counts what the list has besides', () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: at + 2, title: `Copy ${at}` }))
  const after = (count: number): Told => ({ json: [{ id: 1, title: 'Amber' }, ...others(count)] })
  const before: Told = { json: [{ id: 90, title: 'Old' }] }
  expect(saidOf(after(5), { before })).toEqual(['broken'])
  expect(saidOf(after(2), { before })).toEqual(['holds'])
})

it('says nothing of a list in a format that is not read', () => {
  expect(saidOf({ body: '<notes><note title="Amber"/></notes>' })).toEqual(['inconclusive'])
})

it('says nothing of what is told apart by a short number, which may be that of anything', () => {
  expect(saidOf({ json: [{ id: 7, title: '7' }] }, { title: '7' })).toEqual(['inconclusive'])
  expect(saidOf({ json: [{ id: 7, size: 1234 }] }, { title: 1234 })).toEqual(['inconclusive'])
  expect(saidOf({ json: [{ id: 7, title: '12345' }] }, { title: '12345' })).toEqual(['holds'])
  expect(saidOf({ json: [] }, { title: '12345' })).toEqual(['broken'])
})

/** What is said of the reply to a creation, where the new one has the id 34 and is called Amber. */
function saidOfReply(json: Json) {
  const { context } = toyStage(() => 200).stage
  const named = madeClaims(creator).find(({ claim }) => claim.id.endsWith('/creates/its-id'))
  const cases = named?.cases({ ...context, api: { ...context.api, entities: [note] } }) ?? []
  if (isUntried(cases)) throw new Error(cases.reason)
  const results = resultsWith({
    exchange: () => answeredWith(200, { json }),
    property: (_, property) => (property === 'id' ? 34 : 'Amber'),
  })
  return Array.from(cases, each => each.judge(results).kind)
}

const note = { name: 'note', known: 'noteId', tellingProperties: ['title'] }

it('takes an id in the reply for the new one’s, but not that of a part of it', () => {
  expect(saidOfReply({ id: 34, title: 'Amber' })).toEqual(['holds'])
  expect(saidOfReply({ data: { id: 33 } })).toEqual(['broken'])
  expect(saidOfReply({ number: '34', title: 'Amber', status: { id: 4 } })).toEqual(['inconclusive'])
})

import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isUntried } from '../../engine/family.ts'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { turnedPages } from './turned-pages.ts'

const number = (name: string) =>
  ({ in: 'query', name, required: false, schema: { type: 'integer' } }) as const

/** The verdict on a list of twelve whose small pages show these entries. */
function verdictOn(by: 'number' | 'cursor', small: readonly Json[], whole: Json = range(0, 12)) {
  const list: Endpoint = {
    ...update,
    id: 'notes.list',
    method: 'GET',
    parameters: [number('page'), number('size')],
    marks: {},
    relations: [
      { kind: 'turns', page: 'query/page', by, size: 'query/size', basis: 'inferred', says: 'In pages.' },
    ],
  }
  const { stage } = toyStage(() => 200)
  const notes = { ...api, endpoints: [list] }
  const context = { ...stage.context, api: notes, endpoints: new Map([[list.id, list]]) }
  const [claim] = turnedPages(list)
  const cases = claim?.cases(context)
  const [only] = cases && !isUntried(cases) ? [...cases] : []
  const scene = emptyScene()
  const replies = (pages: readonly Json[]) => pages.map(json => answeredWith(200, { json }))
  scene.walks.set('whole', replies([whole]))
  scene.walks.set('whole again', replies([whole]))
  scene.walks.set('pages', replies(small))
  return only?.judge(resultsOf(scene))
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => ({ id: from + at }))

it('holds where the pages are the list', () => {
  expect(verdictOn('number', [range(0, 5), range(5, 10), range(10, 12)])).toEqual({ kind: 'holds' })
})

it('tells of an entry that stands twice, and of one that is lost', () => {
  expect(verdictOn('number', [range(0, 5), range(4, 9), range(9, 12)])).toMatchObject({
    direction: 'doubled',
  })
  expect(verdictOn('number', [range(0, 5), range(6, 11), range(11, 12)])).toMatchObject({ direction: 'lost' })
})

it('tells of a page that is longer than asked for', () => {
  expect(verdictOn('number', [range(0, 12)])).toMatchObject({ direction: 'too-many' })
})

it('leaves open what no reply leads to, and a list that fills one page', () => {
  expect(verdictOn('cursor', [range(0, 5)])).toMatchObject({ kind: 'inconclusive' })
  expect(verdictOn('number', [range(0, 4)], range(0, 4))).toMatchObject({ kind: 'inconclusive' })
})

it('tells of entries that are lost where a reply says that there are no more', () => {
  const ended = (data: Json): Json => ({ data, has_more: false })
  expect(verdictOn('cursor', [ended(range(0, 5))], ended(range(0, 12)))).toMatchObject({ direction: 'lost' })
})

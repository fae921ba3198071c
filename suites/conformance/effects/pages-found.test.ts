import { expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { foundPagesCase } from './pages-found.ts'

const relation = {
  kind: 'pages',
  start: 'query/start',
  limit: 'query/limit',
  basis: 'documented',
  says: 'In pages.',
} as const
const list: typeof update = { ...update, id: 'notes.list', method: 'GET', relations: [relation] }

const { context } = toyStage(() => 200).stage
const search = { place: 'query/q', json: 'e' }
const found = foundPagesCase(context, list, { endpoint: list, values: {} }, relation, search)

const notes = (...ids: readonly number[]): Json => ({ notes: ids.map(id => ({ id, text: `note ${id}` })) })

function judged(...[all, first, rest, again]: readonly [Json, Json, Json, Json]) {
  const scene = emptyScene()
  const replies = { found: all, first, rest, 'found again': again }
  for (const [as, json] of Object.entries(replies)) scene.exchanges.set(as, answeredWith(200, { json }))
  return found.judge(resultsOf(scene))
}

it('holds the pages of what a search finds against all that it finds', () => {
  expect(judged(notes(1, 2, 3), notes(1), notes(2, 3), notes(1, 2, 3))).toEqual({ kind: 'holds' })
  expect(judged(notes(1, 2, 3), notes(1), notes(), notes(1, 2, 3))).toMatchObject({
    kind: 'broken',
    direction: 'lost',
  })
})

it('says nothing where what is found has changed meanwhile', () => {
  expect(judged(notes(1, 2, 3), notes(1), notes(), notes(1, 3)).kind).toBe('inconclusive')
})

it('searches in every request', () => {
  expect(found.steps.map(step => (step.do === 'send' ? step.draft.values['query/q'] : undefined))).toEqual(
    Array.from({ length: 4 }, () => ({ json: 'e' })),
  )
})

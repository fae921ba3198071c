import { expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { isUntried } from '../engine/family.ts'
import { emptyScene, resultsOf } from '../engine/scene.ts'
import { api, toyStage, update } from '../engine/toy-stage.ts'
import { answeredWith } from '../oracles/exchange-kit.ts'
import { pages } from './pages.suite.ts'

const number = (name: string) => ({ in: 'query', name, required: false, schema: { type: 'number' } }) as const

const list: Endpoint = {
  ...update,
  id: 'notes.list',
  method: 'GET',
  parameters: [number('start'), number('limit')],
  relations: [
    { kind: 'lists', entity: 'note', properties: [], basis: 'documented', says: 'Lists notes.' },
    { kind: 'pages', start: 'query/start', limit: 'query/limit', basis: 'documented', says: 'In pages.' },
  ],
}
const { stage } = toyStage(() => 200)
const notes = { ...api, endpoints: [list] }
const context = { ...stage.context, api: notes, endpoints: new Map([[list.id, list]]) }
const [offsetCase] = pages.claims(notes).flatMap(({ claim, cases }) => {
  const found = cases(context)
  return claim.id === 'notes.list/pages/query/start' && !isUntried(found) ? [...found] : []
})

const entries = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: from + index }))

/** The verdict where the page of three that starts at the second entry shows them up to this one. */
function verdictOf(end: number) {
  const scene = emptyScene()
  const shown = { all: [0, 20], four: [0, 4], first: [0, 1], rest: [1, end] } as const
  for (const [as, [from, to]] of Object.entries(shown)) {
    const exchange = answeredWith(200, { json: entries(from, to) })
    scene.exchanges.set(as, exchange)
    scene.exchanges.set(`${as} again`, exchange)
  }
  return offsetCase?.judge(resultsOf(scene))
}

it('tells of a limit that counts for less where the page starts further on', () => {
  expect(verdictOf(13)).toMatchObject({ kind: 'broken', direction: 'too-many' })
  expect(verdictOf(4)).toEqual({ kind: 'holds' })
})

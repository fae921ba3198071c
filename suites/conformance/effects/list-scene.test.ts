import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { judgeOnce } from './list-scene.ts'

const creator: Endpoint = {
  ...update,
  marks: { 'body/text': { unique: true } },
  relations: [
    {
      kind: 'creates',
      entity: 'note',
      effects: [{ property: 'text', value: { from: 'body/text' } }],
      basis: 'documented',
      says: 'Makes a note.',
    },
  ],
}
const { stage } = toyStage(() => 200)
const context = { ...stage.context, api: { ...api, endpoints: [creator] } }

/** The verdict about a note that was given this text where these pages are listed. */
function verdictOf(...pages: readonly Json[]) {
  const scene = emptyScene()
  scene.entities.set('subject', {
    name: 'subject',
    entity: 'note',
    id: 7,
    origin: 'created',
    written: { text: 'amber' },
    told: [],
  })
  scene.walks.set(
    'all',
    pages.map(json => answeredWith(200, { json })),
  )
  return judgeOnce(context, resultsOf(scene), 'all', 'subject')
}

const note = (id: number, text: string, group: number) => ({ id, text, group })

it('tells of an entity that stands twice on a page', () => {
  const page = [note(7, 'amber', 1), note(7, 'amber', 2), note(8, 'birch', 1)]
  expect(verdictOf(page)).toMatchObject({ kind: 'broken', direction: 'twice' })
})

it('holds where it stands once on a page, or on two pages of a list that moved meanwhile', () => {
  expect(verdictOf([note(7, 'amber', 1), note(8, 'birch', 1)])).toEqual({ kind: 'holds' })
  expect(verdictOf([note(7, 'amber', 1)], [note(7, 'amber', 1), note(8, 'birch', 1)])).toEqual({
    kind: 'holds',
  })
})

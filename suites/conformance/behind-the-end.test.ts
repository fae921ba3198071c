import { expect, it } from 'vitest'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { emptyScene, resultsOf } from '../engine/scene.ts'
import { toyStage, update } from '../engine/toy-stage.ts'
import { answeredWith } from '../oracles/exchange-kit.ts'
import { behindTheEnd } from './behind-the-end.ts'

const list: typeof update = {
  ...update,
  id: 'notes.list',
  method: 'GET',
  relations: [
    { kind: 'pages', start: 'query/start', limit: 'query/limit', basis: 'documented', says: 'In pages.' },
  ],
}

const KINDS: { readonly [status: number]: AnswerKind } = { 200: 'accepted', 400: 'refused', 404: 'not-found' }

/** What is said of a list, or another operation, that is sent these values and answered so. */
function said(status: number, values: { readonly [place: string]: number }, of = list) {
  const scene = emptyScene()
  scene.exchanges.set('probe', answeredWith(status))
  scene.sent.set('probe', values)
  const { context } = toyStage(() => 200).stage
  const classify = () => KINDS[status] ?? 'other'
  return behindTheEnd({ ...context, classify }, of, resultsOf(scene))?.kind
}

it('leaves open a page that begins later and was not found', () => {
  expect(said(404, { 'query/start': 255, 'query/limit': 2 })).toBe('inconclusive')
})

it('leaves nothing open of the first page, of another answer, or of what has no pages', () => {
  expect(said(404, { 'query/start': 0 })).toBeUndefined()
  expect(said(404, { 'query/limit': 2 })).toBeUndefined()
  expect(said(400, { 'query/start': 255 })).toBeUndefined()
  expect(said(200, { 'query/start': 255 })).toBeUndefined()
  expect(said(404, { 'query/start': 255 }, update)).toBeUndefined()
})

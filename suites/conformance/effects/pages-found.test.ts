import { describe, expect, it } from 'vitest'
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
  const searches = found.steps.flatMap(step => (step.do === 'send' ? [step.draft.values['query/q']] : []))
  expect(searches.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => ({ json: 'e' })))
  expect(searches.slice(4).map(search => search && 'of' in search)).toEqual([true, true])
})

describe('a search for what the last one found alone has, cut to one entry', () => {
  const called = (...texts: readonly string[]): Json => ({
    notes: texts.map((text, index) => ({ id: index + 1, kind: 'note', text })),
  })

  /** Carries out the steps behind the pages, with these replies to what they ask. */
  function judgedLast(all: Json, replies: readonly Json[]) {
    const scene = emptyScene()
    const [whole, first, rest] = [answeredWith(200, { json: all }), answeredWith(404), answeredWith(404)]
    const pages = { found: whole, first, rest, 'found again': whole }
    for (const [as, exchange] of Object.entries(pages)) scene.exchanges.set(as, exchange)
    const open = [...replies]
    const asked: Json[] = []
    for (const step of found.steps.slice(4)) {
      if (step.do === 'choose') {
        const chosen = step.from(resultsOf(scene))
        if (typeof chosen !== 'string') scene.chosen.set(step.as, chosen)
      }
      if (step.do !== 'send' || !step.ifChosen) continue
      const { of, property } = step.ifChosen
      if (resultsOf(scene).property(of, property) === undefined) continue
      asked.push(resultsOf(scene).property('a text of the last', 'text') ?? null)
      scene.exchanges.set(step.as, answeredWith(200, { json: open.shift() ?? {} }))
    }
    return { asked, verdict: found.judge(resultsOf(scene)) }
  }

  it('is broken when it finds nothing, where the same search finds it without the limit', () => {
    const { asked, verdict } = judgedLast(called('mine, e', 'theirs'), [called(), called('theirs')])
    expect(asked).toEqual(['theirs', 'theirs'])
    expect(verdict).toMatchObject({ kind: 'broken', direction: 'cut-before-search' })
  })

  it('is asked once where it finds the entry, and proves nothing where the search finds none either', () => {
    const all = called('mine, e', 'theirs')
    expect(judgedLast(all, [called('theirs')])).toMatchObject({
      asked: ['theirs'],
      verdict: { kind: 'holds' },
    })
    expect(judgedLast(all, [called(), called()]).verdict.kind).toBe('holds')
  })

  it('is not asked where the first one has the same text', () => {
    expect(judgedLast(called('others', 'other'), []).asked).toEqual([])
  })
})

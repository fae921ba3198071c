import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Relation } from '../../../contracts/model/relation.ts'
import { isUntried } from '../../engine/family.ts'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { answeredWith, shownBy } from '../../oracles/exchange-kit.ts'
import { addedAgain } from './added-again.ts'
import { entryWritesOf } from './written.ts'

const adds: Relation = {
  kind: 'writes',
  effects: [{ property: 'notes', key: ['body/text', 'body/tone'], value: { entry: 'present' } }],
  basis: 'documented',
  says: 'Adds a note.',
}
const text = { type: 'string', pattern: '^[a-z]+$' } as const
const endpoint = updateOf({ text, tone: text }, { required: ['text'], relations: [adds] })
const list: Endpoint = {
  ...update,
  id: 'notes.list',
  relations: [{ kind: 'collects', property: 'notes', basis: 'documented', says: 'Lists them.' }],
}
const { stage } = toyStage(() => 200)
const context = { ...stage.context, api: { ...api, endpoints: [endpoint, list] } }
const cases = entryWritesOf(endpoint).flatMap(write => {
  const found = addedAgain(context, write)
  return isUntried(found) ? [] : found
})

it('adds an entry again that has only the parts that it needs', () => {
  const sent = cases.flatMap(({ steps }) =>
    steps.flatMap(step =>
      step.do === 'send' ? [[step.as, Object.keys(step.draft.values).toSorted()] as const] : [],
    ),
  )
  expect(sent).toEqual([
    ['add', ['body/text', 'body/tone']],
    ['other', ['body/text']],
    ['again', ['body/text', 'body/tone']],
    ['other again', ['body/text']],
  ])
})

/** The verdict where the list shows these notes after both were added again. */
function verdictOf(notes: readonly string[]) {
  const scene = emptyScene()
  for (const as of ['add', 'other', 'again', 'other again']) scene.exchanges.set(as, answeredWith(200))
  const seen = (shown: readonly string[]) =>
    new Map([['subject', shownBy('notes.list', { 'notes.[]': shown })]])
  for (const as of ['once', 'with other']) scene.snapshots.set(as, seen(['amber soft', 'amber']))
  scene.snapshots.set('again', seen(notes))
  return cases.map(({ judge }) => judge(resultsOf(scene)))
}

it('tells of what stands twice once it is added again', () => {
  expect(verdictOf(['amber soft', 'amber', 'amber'])).toMatchObject([{ kind: 'broken' }])
  expect(verdictOf(['amber soft', 'amber'])).toEqual([{ kind: 'holds' }])
})

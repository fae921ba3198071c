import { expect, it } from 'vitest'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { answeredWith, shownBy } from '../../oracles/exchange-kit.ts'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import type { Key } from './entry-keys.ts'
import type { EntryPlan } from './entry-plan.ts'
import { judgeMissing, judgeRemoved, removingMissing } from './missing-entry.ts'
import type { EntryWrite } from './written.ts'

const { stage } = toyStage(() => 200)
const place: PropertyPlace = { read: 'read', pattern: 'words.{0}', operations: [], how: 'value' }
const context = {
  ...stage.context,
  facts: {
    ...stage.context.facts,
    places: { ...stage.context.facts.places, places: new Map([['words', [place]]]) },
  },
}
const flags: EntryWrite = {
  endpoint: update,
  property: 'words',
  key: ['body/text'],
  value: { from: 'body/tone' },
}
const words: readonly Key[] = [['amber'], ['birch']]
const draft = { endpoint: update, values: {} }
const plan: EntryPlan = {
  before: [draft, draft],
  start: false,
  turns: [
    { draft, key: 0, becomes: true },
    { draft, key: 1, becomes: true },
    { draft, key: 0, becomes: false },
  ],
}

/** The verdict where the missing entry is answered so, while the flags of the others go from one to the other. */
function verdictOf(status: number, before: boolean, after: boolean) {
  const scene = emptyScene()
  scene.exchanges.set('of a missing entry', answeredWith(status))
  for (const turn of [0, 1, 2]) scene.exchanges.set(`turn ${turn}`, answeredWith(200))
  const seen = (amber: boolean) =>
    new Map([['subject', shownBy('read', { 'words.amber': [amber], 'words.birch': [true] })]])
  scene.snapshots.set('after 2', seen(before))
  scene.snapshots.set('after a missing entry', seen(after))
  return judgeMissing(context, flags, words, plan, resultsOf(scene))
}

it('tells of entries that lose what was said of them when a missing one is refused', () => {
  expect(verdictOf(400, true, false)).toMatchObject({ kind: 'broken', direction: 'turned-away' })
})

it('holds where the refusal changes nothing, or the missing entry is taken for a new one', () => {
  expect(verdictOf(400, true, true)).toEqual({ kind: 'holds' })
  expect(verdictOf(200, false, false)).toEqual({ kind: 'holds' })
})

it('tells of an entry that becomes what was said of one with a name much like it', () => {
  expect(verdictOf(200, false, true)).toMatchObject({ kind: 'broken', direction: 'other-entry' })
})

const removes: EntryWrite = { ...flags, value: { entry: 'absent' } }

it('removes what is called nearly like the first entry', () => {
  const sent = removingMissing(context, removes, words)
  expect(sent.flatMap(step => (step.do === 'send' ? [step.draft.values['body/text']] : []))).toEqual([
    { json: 'amb_r' },
    { json: 'ambe' },
  ])
  expect(removingMissing(context, flags, words)).toEqual([])
})

/** The verdict where these entries are there when others with names much like them have been removed. */
function robbed(answers: readonly ('same' | 'different')[], added = 200) {
  const scene = emptyScene()
  scene.exchanges.set('before 0', answeredWith(added))
  scene.exchanges.set('before 1', answeredWith(200))
  scene.exchanges.set('of a missing entry 0', answeredWith(200))
  const begun = answers.map(answer => ({ key: 'amber', expected: 'present', answer }))
  return judgeRemoved(context, removes, words, plan, begun, resultsOf(scene))
}

it('tells of an entry that goes when another one is removed', () => {
  expect(robbed(['different', 'same'])).toMatchObject({ kind: 'broken', direction: 'other-entry' })
})

it('holds where all are there, several are missing, or the one may never have been added', () => {
  expect(robbed(['same', 'same'])).toEqual({ kind: 'holds' })
  expect(robbed(['different', 'different'])).toEqual({ kind: 'holds' })
  expect(robbed(['different', 'same'], 400)).toEqual({ kind: 'holds' })
})

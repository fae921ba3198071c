import { expect, it } from 'vitest'
import type { Case, Verdict } from '../../../contracts/model/claim.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { answeredWith, shownBy } from '../../oracles/exchange-kit.ts'
import { maybeRefused } from './maybe-refused.ts'

const { stage } = toyStage(() => 200)
const odd: Case = maybeRefused(stage.context, update, {
  says: 'an odd one',
  draft: { endpoint: update, values: {} },
  refusals: ['refused'],
})

const showing = (text: string): Snapshot => shownBy('read', { text: [text] })

/** What becomes of a request that is answered so, while the subject's text goes from one to the other. */
function verdictOf(status: number, before: string, after: string): Verdict {
  const scene = emptyScene()
  scene.exchanges.set('probe', answeredWith(status))
  scene.snapshots.set('before', new Map([['subject', showing(before)]]))
  scene.snapshots.set('after', new Map([['subject', showing(after)]]))
  return odd.judge(resultsOf(scene))
}

it('is to blame where it was refused and carried out all the same', () => {
  expect(verdictOf(400, 'old', 'new')).toMatchObject({ kind: 'broken', direction: 'turned-away' })
})

it('may be refused, and then leave everything as it was', () => {
  expect(verdictOf(400, 'old', 'old').kind).toBe('holds')
})

it('may be accepted, and then carried out', () => {
  expect(verdictOf(200, 'old', 'new').kind).toBe('holds')
})

it('is sent by whom it is said to be sent, and by whoever is permitted otherwise', () => {
  const by = { kind: 'identity', name: 'reader' } as const
  const draft = { endpoint: update, values: {} }
  const asked = maybeRefused(stage.context, update, { says: 'by a reader', draft, by, refusals: ['denied'] })
  const senders = [asked, odd].map(({ steps }) =>
    steps.flatMap(step => (step.do === 'send' ? [step.by] : [])),
  )
  expect(senders).toEqual([[by], ['permitted']])
})

const create: typeof update = {
  ...update,
  id: 'notes.create',
  marks: { 'body/text': { unique: true } },
  relations: [{ kind: 'creates', entity: 'note', effects: [], basis: 'documented', says: 'Makes a note.' }],
}

/** What becomes of a creation that is answered so, while the list shows this text afterwards. */
function verdictOfCreation(status: number, listed: string): Verdict {
  const made = maybeRefused(stage.context, create, {
    says: 'an odd one',
    draft: { endpoint: create, values: {} },
    refusals: ['refused'],
  })
  const scene = emptyScene()
  scene.exchanges.set('probe', answeredWith(status))
  scene.sent.set('probe', { 'body/text': 'amber' })
  scene.walks.set('everyone', [answeredWith(200, { json: [{ text: listed }] })])
  return made.judge(resultsOf(scene))
}

it('is to blame where it was refused and made something all the same', () => {
  expect(verdictOfCreation(400, 'amber')).toMatchObject({ kind: 'broken', direction: 'turned-away' })
  expect(verdictOfCreation(400, 'birch').kind).toBe('holds')
  expect(verdictOfCreation(200, 'amber').kind).toBe('holds')
})

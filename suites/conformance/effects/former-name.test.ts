import { expect, it } from 'vitest'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import { editText } from '../../../fixtures/requests/edit-text.ts'
import { emptyScene, resultsOf } from '../../engine/scene.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { answeredWith, shownBy } from '../../oracles/exchange-kit.ts'
import { formerName } from './former-name.ts'

const endpoint = updateOf(
  { text: { type: 'string' }, tone: { type: 'string', enum: ['soft', 'loud'] } },
  {
    required: ['text', 'tone'],
    relations: [
      {
        kind: 'writes',
        effects: [{ property: 'tone', value: { from: 'body/tone' } }],
        basis: 'documented',
        says: 'Sets the tone.',
      },
    ],
  },
)
const { stage } = toyStage(() => 200)
const place = (property: string): PropertyPlace => ({
  read: 'read',
  pattern: property,
  operations: [],
  how: 'value',
})
const context = {
  ...stage.context,
  facts: {
    ...stage.context.facts,
    places: {
      ...stage.context.facts.places,
      places: new Map(['address', 'tone'].map(each => [each, [place(each)]])),
    },
  },
}
const rename = { endpoint: update, property: 'address', value: { from: 'body/text' } }
const draft = {
  endpoint,
  values: { 'body/text': { of: 'subject', property: 'address' }, 'body/tone': { json: 'soft' } },
}
const former = formerName(context, draft, 'body/text', rename)
const sends = (former?.steps ?? []).flatMap(step => (step.do === 'send' ? [step] : []))
const OWN = 'zamber@example.com'

it('names nobody by the former address, by one with a wildcard and by one cut short', () => {
  const texts = sends.slice(1).flatMap(step => {
    const value = step.draft.values['body/text']
    return value && 'of' in value && value.edit ? [editText(OWN, value.edit)] : []
  })
  expect(texts).toEqual(['amber@example.com', 'z_mber@example.com', 'zambe@example.com'])
})

/** The verdicts where one of the requests is accepted, and the tone is this afterwards. */
function verdictsOf(accepted: number, tone: string) {
  const scene = emptyScene()
  for (const [index, { as }] of sends.entries()) {
    scene.exchanges.set(as, answeredWith(index === 0 || index === accepted ? 200 : 400))
    scene.sent.set(as, { 'body/text': index === 0 ? OWN : `text ${index}` })
  }
  const seen = (shown: string) => new Map([['subject', shownBy('read', { address: [OWN], tone: [shown] })]])
  scene.snapshots.set('before the former', seen('soft'))
  scene.snapshots.set('after the former', seen(tone))
  return former?.judge(resultsOf(scene))
}

it('tells by which of them the subject was taken to be named', () => {
  expect(verdictsOf(2, 'loud')).toMatchObject([
    { kind: 'broken', expected: expect.stringContaining('text 2') },
  ])
})

it('holds where nothing of the subject moves, whatever is answered', () => {
  expect(verdictsOf(3, 'soft')).toEqual([{ kind: 'holds' }])
})

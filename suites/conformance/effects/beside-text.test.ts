import { expect, it } from 'vitest'
import { noNoise } from '../../../fixtures/state/difference.ts'
import type { PlacesFact } from '../../../fixtures/state/places.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf, writesEach } from '../../engine/toy-updates.ts'
import { besideText } from './beside-text.ts'

const texts = ['text', 'tone', 'code']
const endpoint = updateOf(
  {
    text: { type: 'string' },
    tone: { type: 'string' },
    code: { type: 'string', pattern: '^[a-z]+$' },
  },
  { relations: writesEach(...texts) },
)

function beside(shown: readonly string[], property: string) {
  const { stage } = toyStage(() => 200)
  const places: PlacesFact = {
    noise: noNoise(0),
    sights: [],
    observations: [],
    places: new Map(
      shown.map(each => [each, [{ read: 'notes.read', pattern: each, how: 'value', operations: [] }]]),
    ),
  }
  const context = {
    ...stage.context,
    api: { ...stage.context.api, endpoints: [endpoint] },
    endpoints: new Map([[endpoint.id, endpoint]]),
    facts: { ...stage.context.facts, places },
  }
  return besideText(context, { endpoint, property, value: { from: `body/${property}` } })
}

it('is another text of the same operation that is shown, with blanks around it', () => {
  const found = beside(texts, 'text')
  expect(found?.place).toBe('body/tone')
  expect(found?.value).toMatchObject({ json: expect.stringMatching(/^\s|\s$/) })
})

it('is none that no reply shows, that may have no blanks, or that is the text itself', () => {
  expect(beside(['text', 'code'], 'text')).toBeUndefined()
})

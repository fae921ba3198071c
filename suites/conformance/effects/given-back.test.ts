import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Effect, RelationBody } from '../../../contracts/model/relation.ts'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { modelOf } from '../../../fixtures/state/model.ts'
import { update } from '../../engine/toy-stage.ts'
import { shownBy } from '../../oracles/exchange-kit.ts'
import { isGivenBack, withoutGivenBack } from './given-back.ts'

const endpoint = (id: string, ...relations: readonly RelationBody[]): Endpoint => ({
  ...update,
  id,
  relations: relations.map(relation => ({ ...relation, basis: 'documented', says: 'so' })),
})
const writing = (...effects: readonly Effect[]): RelationBody => ({ kind: 'writes', effects })

const close = endpoint(
  'close',
  writing(
    { property: 'tone', value: { from: 'body/tone' } },
    { property: 'closed', value: { constant: true } },
  ),
)
const open = endpoint('open', writing({ property: 'closed', value: { constant: false } }), {
  kind: 'inverse',
  of: 'close',
})
const context = { endpoints: new Map([close, open].map(each => [each.id, each])) }

const showing = (tone: Shown): Snapshot => shownBy('show', { tone: [tone] })
const becomes = (after: Shown, property = 'tone') => ({
  property,
  difference: { read: 'show', place: 'tone', before: ['loud'], after: [after] },
})
const closed = [{ endpoint: 'close', before: showing('soft') }]

describe('what the undone operation had overwritten', () => {
  it('may come back as it was', () => {
    expect(isGivenBack(context, open, becomes('soft'), closed)).toBe(true)
  })

  it('may be anything where nobody looked before', () => {
    expect(isGivenBack(context, open, becomes('gone'), [])).toBe(true)
  })

  it.each<[string, boolean]>([
    ['as something else', isGivenBack(context, open, becomes('gone'), closed)],
    [
      'once it came back',
      isGivenBack(context, open, becomes('soft'), [...closed, { endpoint: 'open', before: showing('loud') }]),
    ],
    ['by an operation that undoes nothing', isGivenBack(context, close, becomes('soft'), closed)],
    ['where it was not written', isGivenBack(context, open, becomes('soft', 'text'), closed)],
  ])('may not move %s', (_, isIt) => {
    expect(isIt).toBe(false)
  })

  it('is not known any more in a model', () => {
    const state = modelOf({ tone: 'loud', closed: false, text: 'a' })
    expect(withoutGivenBack(context, open, state).properties).toEqual({ closed: false, text: 'a' })
  })
})

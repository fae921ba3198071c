import { describe, expect, it } from 'vitest'
import { noNoise } from '../../../fixtures/state/difference.ts'
import type { PlacesFact } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { shownBy } from '../../oracles/exchange-kit.ts'
import { callerRestored } from './caller-restored.ts'

const setting = (id: string, pinned: boolean) =>
  updateOf(
    { id: { type: 'number' } },
    {
      id: `notes.${id}`,
      required: ['id'],
      marks: { 'body/id': { names: 'noteId', subject: true } },
      relations: [
        {
          kind: 'writes',
          basis: 'documented',
          says: id,
          effects: [{ property: 'pinned', value: { constant: pinned } }],
        },
      ],
    },
  )
const [pin, unpin] = [setting('pin', true), setting('unpin', false)]

/** The context of a run whose caller, note 5, was shown pinned or not before anything was written. */
function contextWith(pinned: boolean, known: readonly number[] = [5]): CaseContext {
  const { context } = toyStage(() => 200).stage
  const [identity] = context.targetApi.identities
  if (!identity) throw new Error('the toy target has an identity')
  const places: PlacesFact = {
    noise: noNoise(0),
    sights: [],
    observations: [],
    places: new Map([
      ['pinned', [{ read: 'notes.read', pattern: 'pinned', how: 'value', operations: ['notes.pin'] }]],
    ]),
  }
  return {
    ...context,
    api: { ...context.api, endpoints: [pin, unpin] },
    endpoints: new Map([pin, unpin].map(each => [each.id, each])),
    targetApi: { ...context.targetApi, known: { noteId: known } },
    facts: { ...context.facts, places, callerAtFirst: shownBy('notes.read', { pinned: [pinned] }) },
    permitted: () => ({ ...identity, userId: 5 }),
  }
}

describe('the caller as it was before the run', () => {
  it('is brought back to what an operation takes from it', () => {
    const drafts = callerRestored(contextWith(true), unpin)
    expect(drafts.map(({ endpoint, values }) => [endpoint.id, values])).toEqual([
      ['notes.pin', { 'body/id': { json: 5 } }],
    ])
  })

  it('is left alone where it never had that', () => {
    expect(callerRestored(contextWith(false), unpin)).toEqual([])
  })

  it('is not written to where the profile does not list it', () => {
    expect(callerRestored(contextWith(true, [6]), unpin)).toEqual([])
  })
})

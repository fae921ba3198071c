import { expect, it } from 'vitest'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { shownBy } from '../../oracles/exchange-kit.ts'
import { carriedLost, carriedSince } from './carried.ts'

const naming = updateOf(
  { call: { type: 'number' } },
  { id: 'notes.status', marks: { 'body/call': { names: 'callId' } } },
)
const { stage } = toyStage(() => 200)
const context = { ...stage.context, api: { ...stage.context.api, endpoints: [update, naming] } }

const showing = (call: Shown): Snapshot => shownBy('notes.read', { lastCall: [call] })

it('is what a request that knows nothing of it clears', () => {
  expect(carriedLost(context, update, showing(70_311), showing(null))).toEqual([
    {
      property: 'call',
      difference: { read: 'notes.read', place: 'lastCall', before: [70_311], after: [null] },
    },
  ])
})

it('is nothing that stays, that is replaced, that was never named, or that the request itself may name', () => {
  expect(carriedLost(context, update, showing('70311'), showing('70311'))).toEqual([])
  expect(carriedLost(context, update, showing(70_311), showing(9))).toEqual([])
  expect(carriedLost(context, update, showing(4), showing(null))).toEqual([])
  expect(carriedLost(context, naming, showing(70_311), showing(null))).toEqual([])
})

it('shows where a request has left it', () => {
  expect(carriedSince(context, showing(null), showing(70_311))).toEqual([
    { read: 'notes.read', place: 'lastCall', before: [null], after: [70_311] },
  ])
  expect(carriedSince(context, showing(70_311), showing(70_311))).toEqual([])
  expect(carriedSince(context, showing(null), showing(4))).toEqual([])
})

import { expect, it } from 'vitest'
import type { Step } from '../../contracts/model/claim.ts'
import { isUntried } from '../engine/family.ts'
import { api, toyStage } from '../engine/toy-stage.ts'
import { updateOf, writesEach } from '../engine/toy-updates.ts'
import { writes } from './writes.suite.ts'

const switches = updateOf({ loud: { type: 'boolean' } }, { relations: writesEach('loud') })

const told = (step: Step) =>
  step.do === 'send' ? step.draft.values['body/loud'] : step.do === 'snapshot' ? 'look' : step.do

it('turns a switch off and on again while all others are on, and looks after each', () => {
  const { context } = toyStage(() => 200).stage
  const toy = { ...api, endpoints: [switches] }
  const planned = writes.claims(toy).find(({ claim }) => claim.id === 'notes.update/writes/loud')
  const cases = planned?.cases({ ...context, api: toy, endpoints: new Map([[switches.id, switches]]) })
  const plain =
    cases && !isUntried(cases) ? [...cases].find(({ says }) => says.includes('new entity')) : undefined
  expect(plain?.steps.map(told)).toEqual(['look', { json: false }, 'look', { json: true }, 'look'])
})

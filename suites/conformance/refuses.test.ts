import { expect, it } from 'vitest'
import { isUntried } from '../engine/family.ts'
import { api, toyStage } from '../engine/toy-stage.ts'
import { updateOf } from '../engine/toy-updates.ts'
import { refuses } from './refuses.suite.ts'

const owner = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
} as const

/** What requests carry in which the owner's name is left out. */
function leftOut(required: readonly string[]) {
  const endpoint = updateOf({ owner, text: { type: 'string' } }, { required })
  const { context } = toyStage(() => 200).stage
  const toy = { ...api, endpoints: [endpoint] }
  const planned = refuses
    .claims(toy)
    .find(({ claim }) => claim.id === 'notes.update/refuses/body/owner/name:required')
  const cases = planned?.cases({ ...context, api: toy, endpoints: new Map([[endpoint.id, endpoint]]) })
  const probes = cases && !isUntried(cases) ? [...cases].flatMap(({ steps }) => steps) : []
  return probes.flatMap(step => (step.do === 'send' ? [Object.keys(step.draft.values)] : []))
}

it('leaves nothing out of what a request with only what is required does not have', () => {
  const sent = leftOut(['text'])
  expect(sent.length).toBeGreaterThan(0)
  for (const places of sent) expect(places).toContain('body/owner')
})

it('leaves it out of the request with only what is required where that has it', () => {
  const sent = leftOut(['owner'])
  expect(sent.some(places => !places.includes('body/owner/age'))).toBe(true)
})

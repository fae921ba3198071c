import { expect, it } from 'vitest'
import type { Case } from '../../../contracts/model/claim.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { isUntried } from '../../engine/family.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { unknownCases } from './unknown-ids.ts'

const naming = updateOf(
  {
    id: { type: 'number' },
    address: { type: 'string', format: 'email' },
    text: { type: 'string' },
  },
  {
    required: ['id', 'address', 'text'],
    marks: {
      'body/id': { names: 'noteId', subject: true },
      'body/address': { names: 'noteEmail', subject: true },
    },
  },
)
const { stage } = toyStage(() => 200)

const probes = (known: { readonly noteEmail?: '*' }): readonly { readonly [place: string]: DraftValue }[] => {
  const context = {
    ...stage.context,
    api: { ...stage.context.api, endpoints: [naming] },
    world: { ...stage.context.world, known },
  }
  const cases = unknownCases(context, naming)
  return isUntried(cases) ? [] : Array.from(cases, valuesOf)
}

function valuesOf({ steps }: Case) {
  const probe = steps.find(step => step.do === 'send' && step.as === 'probe')
  return probe?.do === 'send' ? probe.draft.values : {}
}

it('lets no place name somebody while another names nobody', () => {
  const sent = probes({})
  expect(sent.length).toBeGreaterThan(1)
  for (const values of sent) {
    expect(values['body/address']).toEqual({ json: expect.stringMatching(/^nobody.*@example\.com$/) })
    expect(values['body/id']).not.toEqual({ of: 'subject', property: 'id' })
  }
})

it('is not tried where one of the places always names somebody', () => {
  expect(probes({ noteEmail: '*' })).toEqual([])
})

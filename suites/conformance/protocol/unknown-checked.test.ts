import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { isUntried } from '../../engine/family.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { judged, resultsWith } from '../../oracles/exchange-kit.ts'
import { checkedReferences } from './unknown-checked.ts'

const { stage } = toyStage(() => 200)

const naming = (marks: Endpoint['marks']): Endpoint =>
  updateOf({ ownerId: { type: 'string', format: 'uuid' } }, { required: ['ownerId'], marks })
const checked = naming({ 'body/ownerId': { names: 'ownerId', checked: true } })
const KNOWN = '123e4567-e89b-42d3-a456-426614174000'

function casesFor(endpoint: Endpoint, known: readonly string[] | '*' = [KNOWN]) {
  const context = {
    ...stage.context,
    api: { ...stage.context.api, endpoints: [endpoint] },
    world: { ...stage.context.world, known: { ownerId: known } },
  }
  return checkedReferences(endpoint).flatMap(({ cases }) => {
    const made = cases(context)
    return isUntried(made) ? [] : [...made]
  })
}

it('sends a reference to nothing, in the form that is asked for', () => {
  const [first] = casesFor(checked)
  const [step] = first?.steps ?? []
  const value = step?.do === 'send' ? step.draft.values['body/ownerId'] : undefined
  expect(value).toEqual({ json: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(value).not.toEqual({ json: KNOWN })
})

it('sends what is one of a list in a list', () => {
  const several = updateOf(
    { ownerIds: { type: 'array', items: { type: 'integer', minimum: 1 } } },
    { required: ['ownerIds'], marks: { 'body/ownerIds/*': { names: 'ownerId', checked: true } } },
  )
  const [step] = casesFor(several)[0]?.steps ?? []
  const value = step?.do === 'send' ? step.draft.values['body/ownerIds'] : undefined
  expect(value).toEqual({ json: [expect.any(Number)] })
})

it('is broken by whoever accepts it, and kept by whoever refuses it but accepts the twin', () => {
  const [first] = casesFor(checked)
  const verdict = (probe: number, twin: number) =>
    first?.judge(resultsWith({ exchange: as => judged(as === 'probe' ? probe : twin).exchange })).kind
  expect([verdict(200, 200), verdict(422, 200), verdict(404, 200), verdict(422, 422)]).toEqual([
    'broken',
    'holds',
    'holds',
    'inconclusive',
  ])
})

it('is tried only where a document says that references are checked, and some name nothing', () => {
  expect(checkedReferences(naming({ 'body/ownerId': { names: 'ownerId' } }))).toEqual([])
  expect(casesFor(checked, '*')).toEqual([])
})

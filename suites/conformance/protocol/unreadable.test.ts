import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { isUntried } from '../../engine/family.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { formatCases } from './formats.ts'

const asking = (required: readonly string[]): Endpoint => ({
  ...update,
  body: {
    mediaType: 'multipart/form-data',
    required: true,
    schema: {
      type: 'object',
      required,
      properties: { text: { type: 'string', pattern: '^[a-z]+$', minLength: 2 } },
    },
  },
})

/** The bodies that are sent as they stand, with their labels. */
function raw(endpoint: Endpoint) {
  const { context } = toyStage(() => 200).stage
  const toy = { ...api, endpoints: [endpoint] }
  const cases = formatCases({ ...context, api: toy, endpoints: new Map([[endpoint.id, endpoint]]) }, endpoint)
  const steps = isUntried(cases) ? [] : cases.flatMap(each => each.steps)
  return steps
    .flatMap(step => (step.do === 'send' ? (step.draft.alterations ?? []) : []))
    .flatMap(each =>
      each.kind === 'raw-body' ? [[new TextDecoder().decode(each.bytes), each.contentType]] : [],
    )
}

it('a body that cannot be read is sent wherever something of it is required', () => {
  expect(raw(asking(['text']))).toEqual([['{"a":[[[[[[', 'multipart/form-data; boundary=between']])
})

it('none is where nothing is: it may be taken for an empty one', () => {
  expect(raw(asking([]))).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { onlySuccessOf, statusDocumented } from './status-documented.ts'

const creates = endpointWith({ '201': { description: 'created' }, '422': { description: 'refused' } })

describe('where one success status is documented', () => {
  it('that status holds', () => {
    expect(statusDocumented(answeredWith(201), creates, 'accepted')).toEqual({ kind: 'holds' })
  })

  it('another success is broken', () => {
    expect(statusDocumented(answeredWith(200), creates, 'accepted')).toMatchObject({
      kind: 'broken',
      oracle: 'status-documented',
      direction: 'other-success',
      expected: '201, the one success status that is documented',
      observed: 'answered 200',
    })
  })

  it('only what was accepted is judged, and only by the documented method', () => {
    expect(statusDocumented(answeredWith(422), creates, 'refused')).toBeUndefined()
    expect(statusDocumented(answeredWith(200, { method: 'GET' }), creates, 'accepted')).toBeUndefined()
  })
})

describe('where no or several success statuses are documented', () => {
  it('nothing is judged', () => {
    const several = endpointWith({ '200': { description: 'ok' }, '202': { description: 'later' } })
    expect(onlySuccessOf(several)).toBeUndefined()
    expect(statusDocumented(answeredWith(204), several, 'accepted')).toBeUndefined()
    expect(
      onlySuccessOf(endpointWith({ default: { description: 'any' }, '404': { description: 'none' } })),
    ).toBeUndefined()
    expect(onlySuccessOf(endpointWith({ '2XX': { description: 'fine' } }))).toBeUndefined()
  })
})

import { expect, it } from 'vitest'
import { effectless } from './effectless.ts'
import { judged, judgedUnanswered } from './exchange-kit.ts'

it('takes any answer for a body that may pass as an empty one', () => {
  for (const status of [200, 400, 404, 415]) expect(effectless(judged(status))).toEqual({ kind: 'holds' })
})

it('proves nothing where the server failed or no answer came', () => {
  expect(effectless(judged(500))).toEqual({ kind: 'inconclusive', reason: 'answered 500' })
  expect(effectless(judgedUnanswered('slow')).kind).toBe('inconclusive')
})

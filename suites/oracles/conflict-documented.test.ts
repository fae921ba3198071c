import { expect, it } from 'vitest'
import { conflictDocumented } from './conflict-documented.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'

const documenting = (...statuses: readonly string[]) =>
  endpointWith(Object.fromEntries(statuses.map(status => [status, { description: '' }])))

it('takes a conflict for a matter of state where the documentation tells of one', () => {
  expect(conflictDocumented(answeredWith(409), documenting('200', '409'))?.kind).toBe('inconclusive')
})

it('leaves to others what the documentation does not tell of, and every other refusal', () => {
  expect(conflictDocumented(answeredWith(409), documenting('200'))).toBeUndefined()
  expect(conflictDocumented(answeredWith(409), documenting('200', '412'))).toBeUndefined()
  expect(conflictDocumented(answeredWith(400), documenting('200', '400'))).toBeUndefined()
})

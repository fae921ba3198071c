import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith } from './exchange-kit.ts'
import { noMoreThan } from './no-more-than.ts'

const listed = (count: number): Json => ({ users: Array.from({ length: count }, (_, id) => ({ id })) })
const judged = (probe: Json, alone: Json) =>
  noMoreThan(answeredWith(200, { json: probe }), answeredWith(200, { json: alone }), 'query/limit')

describe('a list that is bounded twice', () => {
  it('holds while it is no longer than with the valid bound alone', () => {
    expect(judged(listed(2), listed(2))).toEqual({ kind: 'holds' })
    expect(judged(listed(1), listed(2))).toEqual({ kind: 'holds' })
  })

  it('is broken when it is longer, with both exchanges to show it', () => {
    expect(judged(listed(9), listed(2))).toMatchObject({
      kind: 'broken',
      oracle: 'no-more-than',
      direction: 'longer',
      expected: 'at most 2 entries, as with the valid query/limit alone',
      observed: '9 entries',
      twin: { response: { status: 200 } },
    })
  })

  it('is not judged where the valid bound alone shows no entries', () => {
    expect(judged(listed(9), {})).toEqual({ kind: 'holds' })
  })
})

import { describe, expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { isTold, underName } from './under-name.ts'

const replying = (json: Json) => answeredWith(200, { json, body: JSON.stringify(json) })

describe('what a reply shows under a name', () => {
  it('is what stands at a place called like the property, in any spelling', () => {
    expect(underName(replying({ user: { id: 3, part_time: false } }), 'partTime')).toEqual([false])
  })

  it('is not what was there before', () => {
    expect(underName(replying({ old: { speed: 3 }, speed: 5 }), 'speed')).toEqual([5])
  })
})

describe('what a write made is told', () => {
  it('where its reply shows the written value under the property’s name', () => {
    expect(isTold(replying({ user: { id: 3, partTime: false } }), 'partTime', false)).toBe(true)
  })

  it('not where the name is missing, or shows another value', () => {
    expect(isTold(replying({ user: { id: 3 } }), 'partTime', false)).toBe(false)
    expect(isTold(replying({ user: { id: 3, partTime: true } }), 'partTime', false)).toBe(false)
  })
})

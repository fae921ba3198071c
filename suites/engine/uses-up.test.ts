import { describe, expect, it } from 'vitest'
import type { Relation } from '../../contracts/model/relation.ts'
import { usesUp, writesEntries } from './uses-up.ts'

const about = (...relations: readonly Relation[]) => ({ relations })
const said = { basis: 'documented', says: 'It does.' } as const
const adds = about({
  kind: 'writes',
  ...said,
  effects: [{ property: 'tags', key: ['body/tag'], value: { entry: 'present' } }],
})
const renames = about({
  kind: 'writes',
  ...said,
  effects: [{ property: 'name', value: { from: 'body/name' } }],
})

describe('an entity that served', () => {
  it('serves again after its entries were written, but not as a new one', () => {
    expect([usesUp(adds), writesEntries(adds)]).toEqual([false, true])
  })

  it('is as good as new after a property was written', () => {
    expect([usesUp(renames), writesEntries(renames)]).toEqual([false, false])
  })

  it('serves nobody after it was shut off', () => {
    expect(usesUp({ ...renames, locksOut: true })).toBe(true)
  })
})

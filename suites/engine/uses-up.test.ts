import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Relation } from '../../contracts/model/relation.ts'
import { api, update } from './toy-stage.ts'
import { restorersOf, usesUp, writesEntries } from './uses-up.ts'

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

describe('what shut an entity off', () => {
  const op = (id: string, relation: Relation, locksOut?: true): Endpoint => ({
    ...update,
    id,
    relations: [relation],
    ...(locksOut && { locksOut }),
  })
  const switching = (constant: boolean): Relation => ({
    kind: 'writes',
    ...said,
    effects: [{ property: 'active', value: { constant } }],
  })
  const off = op('off', switching(false), true)
  const endpoints = [off, op('on', switching(true)), op('off-too', switching(false), true)]
  const notes = { ...api, endpoints }

  it('is undone by what writes the opposite', () => {
    expect(restorersOf(notes, off)).toEqual(['on'])
  })

  it('is undone by what opens its lock', () => {
    const locks: Relation = { kind: 'locks', ...said, property: 'status', against: 'update', until: 'unlock' }
    expect(restorersOf(notes, op('lock', locks))).toEqual(['unlock'])
  })

  it('is undone by nothing where the entity is gone', () => {
    expect(restorersOf(notes, op('delete', { kind: 'deletes', ...said, entity: 'note' }))).toEqual([])
  })
})

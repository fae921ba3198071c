import { describe, expect, it } from 'vitest'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { openIdleEntities } from './idle-entities.ts'

const note = (id: number): OwnEntity => ({
  name: 'subject',
  entity: 'note',
  id,
  written: {},
  told: [],
  origin: 'created',
})

function idle(isFrugal: boolean) {
  const alive = new Set<OwnEntity>()
  const entities = openIdleEntities({ alive }, () => isFrugal)
  const kept = (entity: OwnEntity) => {
    alive.add(entity)
    return entities.keep(entity)
  }
  return { entities, kept }
}

describe('an entity that was made rich and then written to', () => {
  it('serves again as a rich one where requests are scarce, and is removed where they are not', () => {
    for (const isFrugal of [true, false]) {
      const { entities, kept } = idle(isFrugal)
      const rich = note(1)
      entities.enriched(rich)
      rich.written = { title: 'b' }
      expect(kept(rich)).toBe(isFrugal)
      expect(entities.take('other', { rich: true })?.id).toBe(isFrugal ? 1 : undefined)
    }
  })

  it('serves nobody who asks for one that is new, or once it was used up', () => {
    const { entities, kept } = idle(true)
    const [rich, spoilt] = [note(1), note(2)]
    for (const each of [rich, spoilt]) entities.enriched(each)
    entities.spoil(spoilt)
    expect([kept(rich), kept(spoilt)]).toEqual([true, false])
    expect(entities.take('other', {})).toBeUndefined()
    expect(entities.take('other', { rich: true, anew: true })).toBeUndefined()
    expect(entities.take('other', { rich: true })).toMatchObject({ id: 1, name: 'other' })
  })

  it('serves again once it was made as it was, but not where it was shut in another way, too', () => {
    const { entities, kept } = idle(true)
    const [opened, shut, shutTwice] = [note(1), note(2), note(3)]
    for (const each of [opened, shut, shutTwice]) entities.useUp(each, ['unlock'])
    entities.useUp(shut, ['unlock'])
    entities.useUp(shutTwice, ['activate'])
    for (const each of [opened, shutTwice]) entities.restore(each, 'unlock')
    entities.restore(shut, 'update')
    expect([opened, shut, shutTwice].map(kept)).toEqual([true, false, false])
    expect([opened, shut, shutTwice].map(entities.worthRestoring)).toEqual([[], [['unlock']], [['activate']]])
  })

  it('is not opened where another one may be made as well, or where it was spoilt', () => {
    const { entities } = idle(false)
    entities.useUp(note(1), ['unlock'])
    expect(entities.worthRestoring(note(1))).toEqual([])
    const scarce = idle(true).entities
    const spoilt = note(2)
    scarce.useUp(spoilt, ['unlock'])
    scarce.spoil(spoilt)
    expect(scarce.worthRestoring(spoilt)).toEqual([])
  })

  it('serves nobody who asks for one as it was made, unless nothing of it was changed', () => {
    const asked = { rich: true, fresh: true }
    const scarce = idle(true)
    for (const each of [note(1), note(2)]) {
      if (each.id === 1) scarce.entities.enriched(each)
      scarce.kept(each)
    }
    expect(scarce.entities.take('other', asked)).toBeUndefined()
    expect(scarce.entities.take('other', { fresh: true })).toBeUndefined()
    const plenty = idle(false)
    const rich = note(3)
    plenty.entities.enriched(rich)
    expect(plenty.entities.keepUntouched([rich])).toEqual([])
    expect(plenty.entities.take('other', asked)?.id).toBe(3)
  })
})

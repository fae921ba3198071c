import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import type { OwnEntity } from '../../fixtures/state/entities.ts'
import { recast } from './recast.ts'

const AMONG = ['before', 'subject', 'after'] as const

const entity = (id: Json): OwnEntity => ({
  name: 'any',
  entity: 'note',
  id,
  written: {},
  told: [],
  origin: 'created',
})

/** The ids of the one before, the subject and the one after, once it is cast anew. */
function castFrom(...ids: readonly Json[]): readonly Json[] {
  const entities = new Map(AMONG.map((name, index) => [name, entity(ids[index] ?? null)] as const))
  const scene = { entities: new Map<string, OwnEntity>(entities) }
  recast(scene, { do: 'recast', as: 'subject', among: AMONG })
  return AMONG.map(name => scene.entities.get(name)?.id ?? null)
}

describe('a part that is cast by id', () => {
  it('goes to whoever has an id that another one begins with', () => {
    expect(castFrom(35, 350, 36)).toEqual([350, 35, 36])
    expect(castFrom('a1f', 'b2', 'b')).toEqual(['a1f', 'b', 'b2'])
  })

  it('stays where it is when the subject has such an id, or nobody has', () => {
    expect(castFrom(350, 36, 360)).toEqual([350, 36, 360])
    expect(castFrom(34, 35, 36)).toEqual([34, 35, 36])
  })
})

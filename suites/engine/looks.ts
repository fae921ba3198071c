import type { Snapshot, View } from '../../contracts/model/snapshot.ts'
import type { Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { readsOf } from '../../fixtures/state/relations.ts'
import type { Read } from '../../fixtures/state/relations.ts'
import { readView } from '../../fixtures/state/views.ts'
import { isSlow } from './lane.ts'
import type { Lane } from './lane.ts'

/** What is seen of entities; nothing is read twice while no claim sends anything. */
export interface Looks {
  readonly at: (entity: OwnEntity, reads: readonly string[] | undefined) => Promise<Snapshot>
  readonly forget: () => void
}

export function openLooks(lane: Lane, kit: Kit): Looks {
  const seen = new Map<string, { readonly activity: number; readonly view: View }>()
  return {
    at: async (entity, reads) => {
      const views = new Map<string, View>()
      for (const read of quickReads(lane, entity, reads)) {
        const key = `${entity.entity} ${String(entity.id)} ${read.endpoint.id}`
        const known = seen.get(key)
        const view = known?.activity === lane.activity ? known.view : await readView(kit, entity, read)
        seen.set(key, { activity: lane.activity, view })
        views.set(read.endpoint.id, view)
      }
      return { entity: entity.name, views }
    },
    forget: () => seen.clear(),
  }
}

/** A read that makes everybody wait is left out, unless there is no other. */
function quickReads(
  lane: Lane,
  { entity }: OwnEntity,
  wanted: readonly string[] | undefined,
): readonly Read[] {
  const all = readsOf(lane.api, entity).filter(({ endpoint }) => wanted?.includes(endpoint.id) ?? true)
  const quick = all.filter(({ endpoint }) => !isSlow(lane, endpoint.id))
  return quick.length > 0 ? quick : all
}

import type { StepCaller } from '../../contracts/model/claim.ts'
import type { Snapshot, View } from '../../contracts/model/snapshot.ts'
import type { Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { quickReads } from '../../fixtures/state/snapshot.ts'
import { readView } from '../../fixtures/state/views.ts'
import type { Lane } from './lane.ts'

/** What is seen of entities; nothing is read twice while no claim sends anything. */
export interface Looks {
  readonly at: (entity: OwnEntity, reads: readonly string[] | undefined, by?: StepCaller) => Promise<Snapshot>
  readonly forget: () => void
}

export function openLooks(lane: Lane, kit: Kit): Looks {
  const seen = new Map<string, { readonly activity: number; readonly view: View }>()
  return {
    at: async (entity, reads, by = 'permitted') => {
      const views = new Map<string, View>()
      const asThem: Kit =
        by === 'permitted' ? kit : { ...kit, sender: { send: draft => kit.sender.send(draft, by) } }
      for (const read of quickReads(kit, entity, reads)) {
        const key = `${entity.entity} ${String(entity.id)} ${read.endpoint.id} ${JSON.stringify(by)}`
        const known = seen.get(key)
        const view = known?.activity === lane.activity ? known.view : await readView(asThem, entity, read)
        seen.set(key, { activity: lane.activity, view })
        views.set(read.endpoint.id, view)
      }
      return { entity: entity.name, views }
    },
    forget: () => seen.clear(),
  }
}

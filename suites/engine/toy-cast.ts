/** A cast whose scenes can be watched, for tests. */
import type { Cast } from './cast.ts'

/** Notes are never made; what counts is that every scene is cleared. */
export function toyCast(deeds: string[]): Cast {
  const nothing = { inconclusive: 'the toy has no notes' }
  return {
    take: async name => {
      deeds.push('made 1')
      return { name, entity: 'note', id: 1, written: {}, told: [], origin: 'created' }
    },
    intend: async () => undefined,
    unsent: async () => undefined,
    adopt: async () => nothing,
    look: async () => nothing,
    noteEffects: () => undefined,
    keep: () => undefined,
    spoil: () => undefined,
    dismiss: async () => undefined,
    caller: () => undefined,
    lend: async () => undefined,
    returned: async () => undefined,
    clear: async scene => {
      const made = scene.made.splice(0).length
      if (made > 0) deeds.push(`cleared ${made}`)
    },
  }
}

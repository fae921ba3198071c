import { openLedger } from '../../fixtures/targets/index.ts'
import type { Intent, LedgerHooks, OwnEntity } from '../../fixtures/state/kit.ts'
import type { SettledOptions } from './settled-options.ts'
import type { Assembled } from './assemble.ts'

/** The ledger of one run, as the engine writes it. */
export interface OpenLedger {
  readonly hooks: LedgerHooks
  /** Closes it; the markers of what was created, or may have been, and was never found to be removed. */
  readonly close: () => readonly string[]
}

/**
 * Writes down what a run creates or borrows on a live target before it does, so that a killed run can be cleaned up
 * after.
 */
export function ledgerHooks(options: SettledOptions, { onMock, target }: Assembled): OpenLedger | undefined {
  if (onMock || target.mode === 'read-only') return undefined
  const ledger = openLedger(options.out, { target: target.name, run: options.tag })
  const entries = new WeakMap<Intent, string>()
  const entryOf = new WeakMap<OwnEntity, string>()
  /** What was sent, and of which nothing has been heard since. */
  const unheard = new Map<string, string>()
  return {
    hooks: {
      onIntend: intent => {
        const marker = String(Object.values(intent.telling)[0] ?? '')
        const api = intent.endpoint.split('.')[0] ?? ''
        const entry = ledger.intend({ api, entity: intent.entity, marker })
        entries.set(intent, entry)
        unheard.set(entry, `${intent.entity} "${marker}"`)
      },
      onCreated: (entity, intent) => {
        const entry = entries.get(intent)
        if (entry === undefined) return
        unheard.delete(entry)
        entryOf.set(entity, entry)
        ledger.created(entry, entity.id)
      },
      onRefused: intent => {
        const entry = entries.get(intent)
        if (entry === undefined) return
        unheard.delete(entry)
        ledger.refused(entry)
      },
      onLent: (api, entity, shown) =>
        void entryOf.set(entity, ledger.lent({ api, entity: entity.entity, id: entity.id, shown })),
      onRemoved: entity => {
        const entry = entryOf.get(entity)
        if (entry !== undefined) ledger.removed(entry)
      },
    },
    close: () => {
      ledger.close()
      return [...unheard.values()]
    },
  }
}

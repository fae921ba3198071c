import { openLedger } from '../../fixtures/targets/index.ts'
import type { Intent, LedgerHooks, OwnEntity } from '../../fixtures/state/kit.ts'
import type { SettledOptions } from './settled-options.ts'
import type { Assembled } from './assemble.ts'

/** Writes down what a run creates on a live target, before it does, so that a killed run can be cleaned up after. */
export function ledgerHooks(
  options: SettledOptions,
  { onMock, target }: Assembled,
): { readonly hooks: LedgerHooks; readonly close: () => void } | undefined {
  if (onMock || target.mode === 'read-only') return undefined
  const ledger = openLedger(options.out, { target: target.name, run: options.tag })
  const entries = new WeakMap<Intent, string>()
  const entryOf = new WeakMap<OwnEntity, string>()
  return {
    hooks: {
      onIntend: intent => {
        const marker = String(Object.values(intent.telling)[0] ?? '')
        const api = intent.endpoint.split('.')[0] ?? ''
        entries.set(intent, ledger.intend({ api, entity: intent.entity, marker }))
      },
      onCreated: (entity, intent) => {
        const entry = entries.get(intent)
        if (entry === undefined) return
        entryOf.set(entity, entry)
        ledger.created(entry, entity.id)
      },
      onRemoved: entity => {
        const entry = entryOf.get(entity)
        if (entry !== undefined) ledger.removed(entry)
      },
    },
    close: ledger.close,
  }
}

import type { Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Json } from '../../../contracts/model/schema.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import type { CaseContext } from '../../engine/family.ts'
import { unchanged } from '../../oracles/unchanged.ts'
import { founderOf, switchOf, toEntry } from './entries.ts'
import type { Key } from './entries.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { EntryWrite } from './written.ts'

const MISSING = 'of a missing entry'
const AFTER_MISSING = 'after a missing entry'
/** So many values are looked through for one that names no entry. */
const VALUES = 40

/** Something is said, last of all, of an entry that nobody added: where that is refused, nothing is said of the others. */
export function ofMissing(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  reads: readonly string[] | undefined,
): readonly Step[] {
  const key = missingKey(context, write, keys)
  const [on] = switchOf(context, write) ?? []
  return key && on && founderOf(context, write)
    ? [send(MISSING, toEntry(context, write, key, on)), look(AFTER_MISSING, [SUBJECT], reads)]
    : []
}

/** The first entry's key with another text for its first part. */
function missingKey(context: CaseContext, write: EntryWrite, keys: readonly Key[]): Key | undefined {
  const [place] = write.key
  const [first] = keys
  if (place === undefined || first === undefined) return undefined
  const used = new Set(keys.flat().map(part => String(part).toLowerCase()))
  const other = valuesAt(context, write.endpoint, place, VALUES)
    .flatMap((value): readonly Json[] => ('json' in value ? [value.json] : []))
    .find(json => !used.has(String(json).toLowerCase()))
  return other === undefined ? undefined : first.with(0, other)
}

/** `before` is what was seen last before the missing entry was named. */
export function judgeMissing({ facts, classify }: CaseContext, results: Results, before: string): Verdict {
  const exchange = results.exchange(MISSING)
  const answer = classify(exchange)
  if (answer !== 'refused' && answer !== 'not-found') return { kind: 'holds' }
  const moved = differences(
    results.snapshot(before, SUBJECT),
    results.snapshot(AFTER_MISSING, SUBJECT),
    facts.noise,
  )
  return unchanged(moved, 'nothing changed by a refused request', 'turned-away', exchange)
}

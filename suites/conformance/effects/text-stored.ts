import type { Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { namesOneEnd } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { nothingElse } from '../../oracles/nothing-else.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { opened } from './bring-about.ts'
import { effectsOfSends, isAccepted, strayedBetween, writeSeen } from './seen.ts'
import { SUBJECT, look, send } from './steps.ts'
import { hasOuterBlanks } from './telling-texts.ts'
import { validRefused } from './valid-refused.ts'
import type { Write } from './written.ts'

/** What the write, and the snapshots before and after it, are called. */
export interface Names {
  readonly before: string
  readonly sent: string
  readonly after: string
}

/** A write of the subject, between two looks at it. */
export const WRITTEN: Names = { before: 'before', sent: 'write', after: 'seen' }

export const writtenSteps = (
  context: CaseContext,
  draft: Draft,
  reads?: readonly string[],
): readonly Step[] => [
  ...opened(context, draft.endpoint),
  look(WRITTEN.before, [SUBJECT], reads),
  send(WRITTEN.sent, draft),
  look(WRITTEN.after, [SUBJECT], reads),
]

/** Longer ones may be too long for a target, and say so. */
const SHORT = 20

/** A short text that every reading takes is not refused, whatever the claim is about. */
function refusedThough(
  context: CaseContext,
  { endpoint, property, value }: Write,
  results: Results,
  sent: string,
): Verdict | undefined {
  const text = 'from' in value ? results.sent(sent)[value.from] : undefined
  if (!('from' in value) || typeof text !== 'string' || text.length > SHORT) return undefined
  if (endpoint.marks[value.from]?.unique || hasOuterBlanks({ json: text })) return undefined
  if (namesOneEnd(endpoint, results.sent(sent))) return undefined
  return zoneOfValue(endpoint, value.from, { json: text }, context.world) === 'inside'
    ? validRefused(context, results.exchange(sent), `the ${property} ${text}`)
    : undefined
}

/** A text that was accepted is shown letter by letter, and nothing else moved with it. */
export function textStored(context: CaseContext, write: Write, results: Results, names: Names): Verdict {
  if (!isAccepted(context, results.exchange(names.sent)))
    return (
      refusedThough(context, write, results, names.sent) ?? {
        kind: 'inconclusive',
        reason: 'the text was not accepted',
      }
    )
  const shown = valueShown(writeSeen(context, results, write, { ...names, entity: SUBJECT }))
  if (shown.kind === 'broken') return shown
  const effects = effectsOfSends(results, [{ as: names.sent, endpoint: write.endpoint }])
  const strayed = strayedBetween(
    context,
    results.snapshot(names.before, SUBJECT),
    results.snapshot(names.after, SUBJECT),
    effects,
  )
  const others = nothingElse(
    strayed,
    `a write of ${write.property} moves nothing else`,
    'spilled',
    results.exchange(names.sent),
  )
  return others.kind === 'broken' ? others : shown
}

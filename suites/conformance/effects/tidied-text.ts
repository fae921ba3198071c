import type { Case, Results, Step } from '../../../contracts/model/claim.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Beside } from './beside-text.ts'
import { besideText, textElsewhere } from './beside-text.ts'
import { writing } from './bring-about.ts'
import { oneReadOf } from './seen.ts'
import { subjectBatch } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import type { Names } from './text-stored.ts'
import { WRITTEN, textStored, writtenSteps } from './text-stored.ts'
import type { Write } from './written.ts'

/** Where the tidied text stood there already, the write looks lost. */
const TIDIED: readonly string[] = ['altered', 'lost']

/**
 * A text with blanks at its ends is stored as it is, unless taking them off is how the target keeps such texts: another
 * one of the same request lost its blanks, too, where nobody knows; or another operation takes them off this property.
 */
export function tidiedCase(context: CaseContext, write: Write, value: DraftValue, says: string): Case {
  const beside = context.world.trims === undefined ? besideText(context, write) : undefined
  const witness = beside ?? textElsewhere(context, write)
  const reads = beside ? undefined : oneReadOf(context, write.property)
  const draft = writing(context, write, value)
  const second = beside || !witness ? WRITTEN : ELSEWHERE
  return {
    says,
    batch: subjectBatch(context),
    steps: [
      ...writtenSteps(context, beside ? draftWith(draft, beside) : draft, reads),
      ...(witness && !beside ? writtenBy(context, witness, reads) : []),
    ],
    judge: results => {
      const own = textStored(context, write, results, WRITTEN)
      const isTidied = own.kind === 'broken' && TIDIED.includes(own.direction)
      return isTidied && witness && losesBlanks(context, witness, results, second) ? { kind: 'holds' } : own
    },
  }
}

/** The other write follows the first: what was seen of that stood there before. */
const ELSEWHERE: Names = { before: WRITTEN.after, sent: 'elsewhere', after: 'seen elsewhere' }

const writtenBy = (
  context: CaseContext,
  { write, value }: Beside,
  reads?: readonly string[],
): readonly Step[] => [
  send(ELSEWHERE.sent, writing(context, write, value)),
  look(ELSEWHERE.after, [SUBJECT], reads),
]

const losesBlanks = (context: CaseContext, { write }: Beside, results: Results, names: Names): boolean =>
  textStored(context, write, results, names).kind === 'broken'

import type { Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue, TextPiece } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { notNamedBy } from '../../oracles/named-by.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { writing } from './bring-about.ts'
import { isAccepted, oneReadOf, textsShown, writeSeen } from './seen.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'
import { writesOf } from './written.ts'

const [RENAMED, BEFORE, AFTER] = ['renamed', 'before the former', 'after the former']

/** What comes before a text and is taken away from it again: the text without it is what the subject had until then. */
const LETTER = 'z'
/** What stands behind the name in an address that the run makes. */
const DOMAIN = '@example.com'

/** Texts that name nobody, by what is done to the one that the subject has. */
const NOBODYS: { readonly [as: string]: TextPiece } = {
  'by the former': { from: 'start', at: 0, remove: LETTER.length, insert: '' },
  'by one with a sign that stands for any': { from: 'start', at: LETTER.length, remove: 1, insert: '_' },
  'by one cut short': { from: 'end', at: DOMAIN.length + 1, remove: 1, insert: '' },
}

export interface FormerName {
  readonly steps: readonly Step[]
  readonly judge: (results: Results) => readonly Verdict[]
}

/**
 * Requests by what the subject had until it was renamed, and by what is much like that which it has: nothing of it moves.
 * Undefined where the request names the subject in another way, too, or writes nothing by which one could see whom it was
 * about.
 */
export function formerName(
  context: CaseContext,
  draft: Draft,
  place: Place,
  rename: Write,
): FormerName | undefined {
  const names = Object.values(draft.values).filter(value => 'of' in value && value.of === SUBJECT)
  const told = tellingWrite(context, draft)
  if (!told || names.length !== 1) return undefined
  const reads = oneReadOf(context, rename.property, told.property)
  const longer = edited(rename.property, { from: 'start', at: 0, remove: 0, insert: LETTER })
  return {
    steps: [
      send(RENAMED, writing(context, rename, longer)),
      look(BEFORE, [SUBJECT], reads),
      ...Object.entries(NOBODYS).map(([as, piece]) =>
        send(as, draftWith(told.draft, { place, value: edited(rename.property, piece) })),
      ),
      look(AFTER, [SUBJECT], reads),
    ],
    judge: results => judge(context, results, place, rename, told.property),
  }
}

const edited = (property: string, piece: TextPiece): DraftValue => ({
  of: SUBJECT,
  property,
  edit: { pieces: [piece] },
})

/** The request with another value of what it writes, as far as that shows anywhere. */
function tellingWrite(
  context: CaseContext,
  draft: Draft,
): { readonly draft: Draft; readonly property: string } | undefined {
  for (const { property, value } of writesOf(draft.endpoint)) {
    if (!('from' in value) || placesOf(context.facts.places, property).length === 0) continue
    const at = value.from
    const usual = JSON.stringify(draft.values[at])
    const other = valuesAt(context, draft.endpoint, at, 2).find(each => JSON.stringify(each) !== usual)
    if (other) return { draft: draftWith(draft, { place: at, value: other }), property }
  }
  return undefined
}

function judge(
  context: CaseContext,
  results: Results,
  place: Place,
  rename: Write,
  property: string,
): readonly Verdict[] {
  const renamed = { sent: RENAMED, after: BEFORE, entity: SUBJECT }
  const isRenamed =
    isAccepted(context, results.exchange(RENAMED)) &&
    valueShown(writeSeen(context, results, rename, renamed)).kind === 'holds'
  if (!isRenamed) return []
  const shown = (as: string): string => textsShown(context, property, results.snapshot(as, SUBJECT))
  const moved = { property, before: shown(BEFORE), after: shown(AFTER) }
  const names = Object.keys(NOBODYS)
  const taken = names.find(as => isAccepted(context, results.exchange(as))) ?? names[0] ?? ''
  return [notNamedBy(rename.property, String(results.sent(taken)[place]), moved, results.exchange(taken))]
}

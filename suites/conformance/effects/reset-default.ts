import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { opened, writing } from './bring-about.ts'
import { oneReadOf, seenAt, unaccepted } from './seen.ts'
import { forbidden, inconclusive, subjectBatch, unshown } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'

const [OFF, BEFORE, OMITTED, AFTER] = ['off the default', 'before', 'omitted', 'after']

/** A change that leaves out what was brought off its documented default brings it back there. */
export function resetToDefault(context: CaseContext, write: Write, value: Json): readonly Case[] | Untried {
  const { endpoint, property } = write
  if (!('from' in write.value)) return inconclusive(`${property} is not written from a request`)
  const at = write.value.from
  const hindered = forbidden(context, endpoint, at) ?? unshown(context, property)
  if (hindered) return hindered
  const other = valuesAt(context, endpoint, at, 3).find(
    each => 'json' in each && JSON.stringify(each.json) !== JSON.stringify(value),
  )
  if (!other) return inconclusive(`no value of ${property} is known besides its default`)
  const off = writing(context, write, other)
  const reads = oneReadOf(context, property)
  return [
    {
      says: 'left out of a change, when it was off its default',
      batch: subjectBatch(context),
      steps: [
        ...opened(context, endpoint),
        send(OFF, off),
        look(BEFORE, [SUBJECT], reads),
        send(OMITTED, draftWith(off, { place: at, value: undefined })),
        look(AFTER, [SUBJECT], reads),
      ],
      judge: results => judge(context, write, value, results),
    },
  ]
}

function judge(context: CaseContext, { property }: Write, value: Json, results: Results): Verdict {
  const refused = unaccepted(context, results, [OFF, OMITTED])
  if (refused) return refused
  const before = results.snapshot(BEFORE, SUBJECT)
  const seen = seenAt(context, property, value, before, results.snapshot(AFTER, SUBJECT))
  const wasOff = seenAt(context, property, value, undefined, before).filter(
    ({ sameness }) => sameness === 'different',
  )
  const told = seen.filter(({ read, place }) =>
    wasOff.some(each => each.read === read && each.place === place),
  )
  const exchange = results.exchange(OMITTED)
  const verdict = valueShown({ property, written: value, seen: told, elsewhere: [], exchange })
  if (verdict.kind !== 'broken') return verdict
  const expected = `leaving out ${property} brings it back to ${JSON.stringify(value)}, its default`
  return { ...verdict, oracle: 'default-equals', direction: 'not-reset', expected }
}

import type { Draft } from '../../../contracts/model/request.ts'
import type { CaseContext } from '../../engine/family.ts'
import { opposite, writing } from './bring-about.ts'
import { ownDefault } from './own-default.ts'
import { switchAt } from './stage-of-effects.ts'
import { domainAt, valuesAt } from './values.ts'
import type { Write } from './written.ts'

/** One request of the sequence; `own` where it is a request of the endpoint that the claim is about. */
export interface Turn {
  readonly draft: Draft
  readonly own: boolean
}

/** The same requests with the subject named in another way. */
export const named = (turns: readonly Turn[], change: (draft: Draft) => Draft): readonly Turn[] =>
  turns.map(turn => (turn.own ? { ...turn, draft: change(turn.draft) } : turn))

/** Each value from another one, the last one twice, and back: `1 2 3 3 1 1`; a switch, which is off, on and off again. */
export function turnsOf(context: CaseContext, write: Write): readonly Turn[] {
  const own = (draft: Draft): Turn => ({ draft, own: true })
  if ('constant' in write.value) {
    const other = opposite(context, write)
    const sets = own(writing(context, write))
    return other
      ? [{ draft: other, own: false }, sets, sets, { draft: other, own: false }, sets]
      : [sets, sets]
  }
  const flip = switchAt(context, write)
  if (flip) return [flip.on, flip.on, flip.off, flip.off].map(value => own(writing(context, write, value)))
  const values = [...valuesAt(context, write.endpoint, write.value.from, 3), ...ownDefault(context, write)]
  const all = values.map(value => own(writing(context, write, value)))
  const [first] = all
  const last = all.at(-1)
  if (!first || !last || all.length < 2) return []
  const isSmall = domainAt(context, write.endpoint, write.value.from) !== undefined
  const repeats = write.endpoint.marks[write.value.from]?.unique ? [] : [last]
  return isSmall ? [...all, last, first, first] : [...all, ...repeats]
}

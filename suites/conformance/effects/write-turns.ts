import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { opposite, writersOfProperty, writing } from './bring-about.ts'
import { namesOfPeople } from './names-of-people.ts'
import { ownDefault } from './own-default.ts'
import { switchAt } from './stage-of-effects.ts'
import { domainAt, valuesAt } from './values.ts'
import type { Write } from './written.ts'
import { propertiesOf, writesOf } from './written.ts'

/** One request of the sequence; `own` where it is a request of the endpoint that the claim is about. */
export interface Turn {
  readonly draft: Draft
  readonly own: boolean
}

/** The same requests with the subject named in another way. */
export const named = (turns: readonly Turn[], change: (draft: Draft) => Draft): readonly Turn[] =>
  turns.map(turn => (turn.own ? { ...turn, draft: change(turn.draft) } : turn))

/** Each value from another one, the last one twice, and back: `1 2 3 3 1 1`; a switch, which is off, on and off again; a state, and what undoes it. */
export function turnsOf(context: CaseContext, write: Write): readonly Turn[] {
  const own = (draft: Draft): Turn => ({ draft, own: true })
  if ('constant' in write.value) {
    const other = opposite(context, write)
    const sets = own(writing(context, write))
    const before = other ? besideInverse(context, write, other.endpoint) : undefined
    const brings = (draft: Draft): Turn => ({ draft, own: false })
    // What is done already may hold other writes back: it is undone first.
    const first = before ? [brings(sets.draft), brings(before)] : []
    if (!other) return [sets, sets]
    const back = brings(other)
    // What others do to the same entity afterwards would show less of one that is off.
    const isOff = stateOf(write.value.constant) === false
    return isOff && first.length === 0
      ? [sets, back, sets, sets, back]
      : [...first, back, sets, sets, back, sets]
  }
  const flip = switchAt(context, write)
  if (flip) return [flip.on, flip.on, flip.off, flip.off].map(value => own(writing(context, write, value)))
  const values = [...valuesOf(context, write.endpoint, write.value.from), ...ownDefault(context, write)]
  const all = values.map(value => own(writing(context, write, value)))
  const [first] = all
  const last = all.at(-1)
  if (!first || !last || all.length < 2) return []
  const isSmall = domainAt(context, write.endpoint, write.value.from) !== undefined
  const repeats = write.endpoint.marks[write.value.from]?.unique ? [] : [last]
  return isSmall ? [...all, last, first, first] : [...all, ...repeats]
}

/**
 * What undoes another operation may give back what that overwrote: a write of that, of neither the first value that there is
 * nor the last, so that what is given back is told from what anybody begins with.
 */
function besideInverse(context: CaseContext, write: Write, inverse: Endpoint): Draft | undefined {
  const own = propertiesOf([write.endpoint])
  const overwritten = writesOf(inverse).filter(({ property }) => !own.has(property))
  return overwritten
    .flatMap(({ property }) => writersOfProperty(context, property))
    .flatMap((writer): readonly Draft[] => {
      if (writer.endpoint === inverse || !('from' in writer.value)) return []
      const values = valuesAt(context, writer.endpoint, writer.value.from, FEW)
      const middle = values[Math.floor(values.length / 2)]
      return middle && values.length >= FEW ? [writing(context, writer, middle)] : []
    })[0]
}

/** Of fewer values each is the first or the last, or what the other operation writes. */
const FEW = 4

/** Three of them, and nothing after the first where that can be written. */
function valuesOf(context: CaseContext, endpoint: Endpoint, place: Place): readonly DraftValue[] {
  const values = withNames(context, endpoint, place)
  const isNew = values.some(value => !('json' in value))
  const hasNothing = values.some(value => 'json' in value && value.json === null)
  if (isNew || hasNothing || !endpoint.marks[place]?.emptied) return values
  return [...values.slice(0, 1), { json: null }, ...values.slice(1)]
}

/** Where names of people are valid, the last two are such. */
function withNames(context: CaseContext, endpoint: Endpoint, place: Place): readonly DraftValue[] {
  const values = valuesAt(context, endpoint, place, 3)
  if (domainAt(context, endpoint, place) || values.some(value => !('json' in value))) return values
  const names = namesOfPeople(context.seedOf(`${endpoint.id}/${place}`)).filter(
    json => zoneOfValue(endpoint, place, { json }, context.world) === 'inside',
  )
  return names.length < 2 ? values : [...values.slice(0, 1), ...names.slice(0, 2).map(json => ({ json }))]
}

import type { Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { writeEffectsOf } from '../../fixtures/state/relations.ts'
import type { CaseContext } from './family.ts'
import { deletes, subjectPlace } from './places-of.ts'

/**
 * Ways to bring the subject of a request into another state than the one in which it was refused. What sets a state may
 * be refused where that state stands already, and what it is in may be in the way of anything else (RULES, silence 8). None
 * where the subject is not the run's own.
 */
export function otherStates(context: CaseContext, { endpoint, values }: Draft): readonly (readonly Step[])[] {
  const place = subjectPlace(endpoint)
  const subject = place === undefined ? undefined : values[place]
  if (subject === undefined || !('of' in subject) || subject.edit || deletes(endpoint)) return []
  const setters = context.api.endpoints.filter(
    each => each !== endpoint && setsState(each) && mayBeSent(context, each),
  )
  const own = statesOf(endpoint)
  const opposite = setters.filter(each => statesOf(each).some(state => own.some(isOtherOf(state))))
  return (own.length > 0 ? opposite : setters).map((each): readonly Step[] => {
    const bare = bareDraft(each, context.world)
    const draft = draftWith(bare, { place: subjectPlace(each) ?? '', value: subject })
    return [{ do: 'send', as: `first ${each.id}`, draft, by: 'permitted' }]
  })
}

/** Whether an operation brings its subject into one certain state. */
export const setsState = (endpoint: Endpoint): boolean =>
  subjectPlace(endpoint) !== undefined && statesOf(endpoint).length > 0

interface State {
  readonly property: string
  readonly value: Json
}

const statesOf = (endpoint: Endpoint): readonly State[] =>
  writeEffectsOf(endpoint).flatMap(({ property, key, value }) =>
    key === undefined && 'constant' in value ? [{ property, value: value.constant }] : [],
  )

const isOtherOf =
  (one: State) =>
  (other: State): boolean =>
    one.property === other.property && JSON.stringify(one.value) !== JSON.stringify(other.value)

const mayBeSent = ({ world }: CaseContext, endpoint: Endpoint): boolean =>
  endpoint.reaches === undefined &&
  endpoint.permissionOnly === undefined &&
  !(world.knownOnly === true && endpoint.locksOut === true)

import { comparedAs } from '../../../contracts/clauses/compared-as.ts'
import { placeAt } from '../../../contracts/clauses/places-of.ts'
import type { Batch, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { mustBeNew } from '../../../fixtures/requests/must-be-new.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { castOf } from '../../engine/stagecraft.ts'
import { SUBJECT, send } from './steps.ts'
import { domainAt, valuesAt } from './values.ts'
import { createsOf, isTried } from './written.ts'

/**
 * Which of two values each of the entries has, one line for a property: any two lines have an entry for each way in which
 * the two values can meet.
 */
const LINES: readonly (readonly (0 | 1)[])[] = [
  [0, 0, 1, 1],
  [0, 1, 0, 1],
  [0, 1, 1, 0],
]
const ENTRIES = 4

/**
 * Values of which the order by letters is another one than that by size; the entries have them in neither of both. One comes
 * twice, for no two properties at the same entries, so that what is sorted by next has ties to part.
 */
const TELLING: { readonly [as: string]: readonly Json[] } = {
  number: ['10.50', '100.00', '9.99', 10.5, 100, 9.99, 12, 9, 2012, 2031, 1999, 3, 4, 1],
  day: ['2031-02-03', '2031-11-12', '2029-05-06'],
  moment: ['2031-02-03T08:00:00Z', '2031-11-12T21:30:00Z', '2029-05-06T13:15:00Z'],
  text: ['mango', 'Walnut', 'apple'],
}
const IN_TURN: readonly (readonly number[])[] = [
  [0, 1, 2, 0],
  [0, 0, 1, 2],
  [1, 2, 0, 0],
]

/** One set of entries for all claims about what a list can be asked for. Where none can be made, what is there has to do. */
export const askedBatch = (context: CaseContext, endpoint: Endpoint): Batch => ({
  id: `${endpoint.id} asked for`,
  setup: [...castOf(context, endpoint, SUBJECT), ...madeFor(context, endpoint)],
})

/** What is refused is not there, and nothing else is lost by it. */
function madeFor(context: CaseContext, endpoint: Endpoint): readonly Step[] {
  const creators = creatorsOf(context, endpoint)
  const asked = propertiesAsked(endpoint)
  return Array.from({ length: ENTRIES }, (_, index) => index).flatMap(index => {
    const creator = creators[index % Math.max(1, creators.length)]
    return creator ? [send(`made ${index}`, entryDraft(context, creator, asked, index))] : []
  })
}

/** What makes an entity that the list shows, in each of its shapes. */
function creatorsOf(context: CaseContext, endpoint: Endpoint): readonly Endpoint[] {
  const listed = relationsOf(endpoint, 'lists').map(({ entity }) => entity)
  if (context.target.mode !== 'sandbox') return []
  return context.api.endpoints.filter(
    each => isTried(each) && relationsOf(each, 'creates').some(({ entity }) => listed.includes(entity)),
  )
}

/** What filters look at, before what is sorted by. */
const propertiesAsked = (endpoint: Endpoint): readonly string[] => [
  ...new Set([
    ...relationsOf(endpoint, 'filters').flatMap(({ property }) => property ?? []),
    ...relationsOf(endpoint, 'sorts').flatMap(({ orders }) =>
      orders.flatMap(({ keys }) => keys.map(({ property }) => property)),
    ),
  ]),
]

function entryDraft(context: CaseContext, creator: Endpoint, asked: readonly string[], index: number): Draft {
  const written = createsOf(creator).flatMap(({ property, value }) =>
    'from' in value && asked.includes(property) ? [{ line: asked.indexOf(property), place: value.from }] : [],
  )
  return written.reduce(
    (draft, { line, place }) => {
      const value = valueFor(context, creator, place, { line, index })
      return value ? draftWith(draft, { place, value }) : draft
    },
    bareDraft(creator, context.world, undefined, index),
  )
}

function valueFor(
  context: CaseContext,
  creator: Endpoint,
  place: Place,
  { line, index }: { readonly line: number; readonly index: number },
): DraftValue | undefined {
  if (mustBeNew(creator, place, context.world)) return undefined
  const domain = domainAt(context, creator, place)
  if (domain) return jsonOf(domain[LINES[line % LINES.length]?.[index] ?? 0])
  const schema = placeAt(creator, place)?.schema ?? true
  const telling = (TELLING[comparedAs(schema, place) ?? ''] ?? []).filter(
    json => zoneOfValue(creator, place, { json }, context.world) === 'inside',
  )
  const turn = IN_TURN[line % IN_TURN.length]?.[index] ?? 0
  if (telling.length > 2) return jsonOf(telling[turn])
  const values = valuesAt(context, creator, place, 3)
  return values[turn % Math.max(1, values.length)]
}

const jsonOf = (json: Json | undefined): DraftValue | undefined => (json === undefined ? undefined : { json })

import type { Api } from '../../../contracts/model/api.ts'
import type { Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isObject, isScalar } from '../../../contracts/model/json.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import { entityOf, subjectPlace } from '../../engine/places-of.ts'
import { ofAnother } from '../../oracles/of-another.ts'
import { largest } from './list-scene.ts'
import { entriesIn, placeOf } from './listed-entries.ts'
import type { Entry } from './listed-entries.ts'
import { isAccepted } from './seen.ts'
import { send } from './steps.ts'

const EVERYBODY = 'everybody'

/** What lists everybody. */
export const listOfAll = (api: Api): Endpoint | undefined =>
  api.endpoints.find(
    endpoint =>
      !subjectPlace(endpoint) &&
      relationsOf(endpoint, 'lists').some(({ entity }) => entity === entityOf(api)),
  )

/** The list of everybody, where there is one. */
export function everybody(context: CaseContext): readonly Step[] {
  const list = listOfAll(context.api)
  return list ? [send(EVERYBODY, largest(list, bareDraft(list, context.world)))] : []
}

/** A reply about somebody shows nothing, in a member that the list of everybody has too, that is somebody else's there. */
export function likeItsEntry(
  context: CaseContext,
  { id }: Endpoint,
  results: Results,
  cast: readonly string[],
): Verdict {
  const exchanges = cast.flatMap(who => results.snapshot('shown', who).views.get(id)?.exchange ?? [])
  const [last] = exchanges
  const entries = entriesIn(results.exchange(EVERYBODY))
  if (!last || exchanges.some(exchange => !isAccepted(context, exchange)))
    return { kind: 'inconclusive', reason: 'the read was not accepted for each of them' }
  const ids = cast.map(who => String(results.property(who, 'id')))
  const mixed = anothersIn(entries, ids, exchanges.map(recordsIn))
  return mixed ? ofAnother(mixed.member, mixed.own, mixed.shown, `in ${id}`, last) : { kind: 'holds' }
}

interface Mixed {
  readonly member: string
  readonly own: string
  readonly shown: string
}

/**
 * The member of which each reply shows what the list has of somebody else, and of nobody twice. What has no letters may be
 * a number of the reply's own.
 */
export function anothersIn(
  entries: readonly Entry[],
  ids: readonly string[],
  records: readonly (readonly Entry[])[],
): Mixed | undefined {
  const at = placeOf(entries, ids)
  if (at === undefined) return undefined
  const own = ids.map(id => entries.find(entry => entry.get(at) === id))
  const shown = ids.map((id, index) => records[index]?.find(record => record.get(at) === id))
  const members = [...(own[0]?.keys() ?? [])].filter(member => tellsApart(entries, member))
  for (const member of members) {
    const theirs = new Set(entries.map(entry => entry.get(member)))
    const pairs = ids.map((_, index) => [own[index]?.get(member), shown[index]?.get(member)] as const)
    const [[mine, instead] = []] = pairs
    const isMixed = pairs.every(([mine, instead]) => instead !== undefined && instead !== mine)
    if (isMixed && mine !== undefined && pairs.every(([, each]) => theirs.has(each)))
      return { member, own: mine, shown: instead ?? '' }
  }
  return undefined
}

function tellsApart(entries: readonly Entry[], member: string): boolean {
  const texts = entries.flatMap(entry => entry.get(member) ?? [])
  return (
    texts.length === entries.length &&
    new Set(texts).size === texts.length &&
    texts.every(text => /\p{L}/u.test(text))
  )
}

/** Every object in a reply, by its own scalar members. */
function recordsIn({ response }: Exchange): readonly Entry[] {
  return response?.json === undefined ? [] : objectsIn(response.json)
}

function objectsIn(json: Json): readonly Entry[] {
  if (isScalar(json)) return []
  const inner = Object.values(json).flatMap(objectsIn)
  if (!isObject(json)) return inner
  const members = Object.entries(json).flatMap(([name, member]) =>
    isScalar(member) ? [[name, textOf(member)] as const] : [],
  )
  return [new Map(members), ...inner]
}

import { besidesNothing, itemOf } from '../../clauses/besides-nothing.ts'
import { comparedAs } from '../../clauses/compared-as.ts'
import { sorts } from '../../dsl/relations.ts'
import type { Endpoint, Parameter } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { ListOrder, Relation, SortKey } from '../../model/relation.ts'
import type { Json } from '../../model/json.ts'
import { schemaObject } from '../../clauses/places-of.ts'
import { folded, membersListed } from './members-listed.ts'
import type { Members } from './members-listed.ts'
import { missingAt } from './sort-missing.ts'
import { waysOf } from './sort-ways.ts'
import type { Way } from './sort-ways.ts'
import { wordsToSort } from './sort-words.ts'

/** Names without their case and signs: `sort_by`, `sortBy` and `sort-by` are one. */
const sorting = /^(sort|sorts|sorting|sortby|sortfield|sortkey|sortcolumn|orderby|orderfield|ordering|order)$/
/** So many orders are tried at most: each is a request. */
const MOST = 8

/** One field to sort by, as the parameter writes it. */
interface Field {
  readonly json: Json
  readonly key: SortKey
}

/** The orders that the parameters of a list ask for, as far as they go by members that its entries show. */
export function sortsOf(endpoint: Endpoint): readonly Relation[] {
  const members = membersListed(endpoint)
  if (members === undefined) return []
  const [by, other] = endpoint.parameters.filter(each => isSorting(each, members))
  if (by === undefined || other !== undefined) return []
  const place: Place = `query/${by.name}`
  const orders = ordersAt(place, by, members, waysOf(endpoint.parameters, by))
  return orders.length === 0 ? [] : [sorts(place, orders.slice(0, MOST))]
}

const isSorting = (parameter: Parameter, members: Members): boolean =>
  parameter.in === 'query' && sorting.test(folded(parameter.name)) && fieldsOf(parameter, members).length > 0

function ordersAt(place: Place, by: Parameter, members: Members, ways: readonly Way[]): readonly ListOrder[] {
  const fields = fieldsOf(by, members)
  if (isList(by)) {
    const one = fields.map(({ json, key }): ListOrder => ({ values: { [place]: [json] }, keys: [key] }))
    return [...pairsOf(by, fields).map(pair => together(place, pair)), ...one]
  }
  if (ways.length === 0) return fields.map(({ json, key }) => ({ values: { [place]: json }, keys: [key] }))
  return fields
    .filter(({ key }) => key.way === undefined || !isWrittenOut(fields, key))
    .flatMap(({ json, key }) =>
      ways.map(({ place: at, json: said, way }) => ({
        values: { [place]: json, [at]: said },
        keys: [{ ...key, way }],
      })),
    )
}

/** Whether values of the parameter itself say both ways, so that another parameter has nothing to add. */
const isWrittenOut = (fields: readonly Field[], { property }: SortKey): boolean =>
  fields.filter(({ key }) => key.property === property).length > 1

const together = (place: Place, pair: readonly Field[]): ListOrder => ({
  values: { [place]: pair.map(({ json }) => json) },
  keys: pair.map(({ key }) => key),
})

/** A field whose values may be shared, with each way of one that parts whom it leaves together. */
function pairsOf(by: Parameter, fields: readonly Field[]): readonly (readonly Field[])[] {
  if ((schemaObject(besidesNothing(by.schema)).maxItems ?? 2) < 2) return []
  const first = fields.find(({ key }) => key.as !== 'moment' && !/^(id|name|title)$/i.test(key.property))
  const others = fields.filter(({ key }) => first !== undefined && key.property !== first.key.property)
  const second = others.filter(({ key }) => key.property === others[0]?.key.property).slice(0, 2)
  return first ? second.map(each => [first, each]) : []
}

const isList = ({ schema }: Parameter): boolean => itemOf(schema) !== undefined

/** The values that name a member whose order is the same for everybody, with the way that they say, if they say one. */
function fieldsOf(parameter: Parameter, members: Members): readonly Field[] {
  const read = wordsToSort(parameter, Object.keys(members))
  return read.flatMap(({ json, word, way }): readonly Field[] => {
    const property = Object.keys(members).find(each => folded(each) === folded(word))
    const as = property === undefined ? undefined : comparedAs(members[property] ?? true, property)
    if (property === undefined || as === undefined) return []
    const backwards = read.some(each => folded(each.word) === folded(word) && each.way === 'down')
    const told = way ?? (backwards ? 'up' : undefined)
    const missing = missingAt(parameter, property)
    return [{ json, key: { property, as, ...(told && { way: told }), ...(missing && { missing }) } }]
  })
}

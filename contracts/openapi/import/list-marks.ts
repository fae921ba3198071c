import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Json } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { besidesNothing } from '../../clauses/besides-nothing.ts'
import { schemaObject } from '../../clauses/places-of.ts'
import { folded, membersListed } from './members-listed.ts'
import { isPageSize } from './paging-of.ts'

/**
 * What the parameters of a read ask of the list in its reply, told from their names: `status` keeps those entries that
 * show the same `status`, where it has a list of values; `limit` bounds how many there are. A flag may list those that
 * have it besides the others, and asks nothing.
 */
export function listMarks(endpoint: Endpoint): { readonly [place: Place]: Marks } {
  const shown = membersListed(endpoint)
  if (shown === undefined) return {}
  return Object.fromEntries(
    endpoint.parameters.flatMap((parameter): [Place, Marks][] => {
      const { in: place, name, schema } = parameter
      if (place !== 'query' || typeof schema !== 'object') return []
      if (isPageSize(parameter)) return [[`query/${name}`, { bounds: true }]]
      const asked = choicesOf(schema)
      const member = Object.keys(shown).find(each => folded(each) === folded(name))
      const isKept = member !== undefined && asked.length > 0 && isSameChoice(asked, shown[member])
      return isKept ? [[`query/${name}`, { keeps: member }]] : []
    }),
  )
}

/** The entries have one of the same values, so that `all` is no value of theirs. */
function isSameChoice(asked: readonly Json[], member: Schema | undefined): boolean {
  const had = member === undefined ? [] : choicesOf(member)
  return asked.every(value => had.includes(value))
}

/** The texts or numbers of which a value must be one, where it may be nothing, too. */
function choicesOf(schema: Schema): readonly Json[] {
  const { enum: listed = [] } = schemaObject(besidesNothing(schema))
  return listed.some(value => typeof value === 'boolean') ? [] : listed.filter(value => value !== null)
}

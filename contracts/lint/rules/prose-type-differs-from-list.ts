import { numberOrNumericText, textOrNumber } from '../../dsl/readings/numbers.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Rule } from '../rule.ts'
import type { Spot } from '../spots.ts'
import { isNumber, spotsOf } from '../spots.ts'

export const proseTypeDiffersFromList: Rule = {
  id: 'prose-type-differs-from-list',
  weight: 'error',
  says: "The types that the prose names are not those of the page's own list of types.",
  remedy: 'Say each type once, beside its field.',
  check({ endpoints, typeLists }, report) {
    for (const list of typeLists) {
      const endpoint = endpoints.find(each => each.id === list.endpoint)
      const fields = endpoint ? fieldsOf(endpoint) : []
      if (!endpoint || agree(fields, list.types)) continue
      const counted = `${count(fields.map(({ schema }) => String(schema.type)))} in the prose, ${count(list.types)} in the list`
      report({ endpoint, place: 'body', says: counted })
      for (const { place, schema } of fields) {
        const reading = isNumber(schema) ? numberOrNumericText(place) : textOrNumber(place)
        report({ endpoint, place, says: `${String(schema.type)}, if the prose is right`, reading })
      }
    }
  },
}

const fieldsOf = (endpoint: Endpoint): readonly Spot[] =>
  spotsOf(endpoint).filter(
    ({ place, schema }) => place.startsWith('body/') && ['string', 'number'].includes(String(schema.type)),
  )

function agree(fields: readonly Spot[], types: readonly string[]): boolean {
  return (
    fields.length === types.length && fields.every(({ schema }, position) => schema.type === types[position])
  )
}

function count(types: readonly string[]): string {
  const numbers = types.filter(type => type === 'number').length
  return `${types.length} fields, ${numbers} of them numbers`
}

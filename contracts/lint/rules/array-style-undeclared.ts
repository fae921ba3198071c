import { typeOf } from '../../clauses/type-of.ts'
import { listStyleOpen } from '../../dsl/readings/fields.ts'
import type { Rule } from '../rule.ts'
import type { Spot } from '../spots.ts'
import { eachSpot } from '../spots.ts'

export const arrayStyleUndeclared: Rule = {
  id: 'array-style-undeclared',
  weight: 'warning',
  says: 'How a list is written in a form or query is not said.',
  remedy: 'Declare `style` and `explode`, and show a sample of two entries.',
  check: eachSpot(spot => {
    if (typeOf(spot.schema) !== 'array' || spot.carrier === 'json' || isDeclared(spot)) return undefined
    return { says: 'a list without a style', reading: listStyleOpen(spot.place) }
  }),
}

function isDeclared({ endpoint, place, name }: Spot): boolean {
  const parameter = endpoint.parameters.find(each => `${each.in}/${each.name}` === place)
  return parameter ? parameter.style !== undefined : endpoint.body?.styles?.[name] !== undefined
}

import type { Json } from '../../model/json.ts'
import type { Rule } from '../rule.ts'
import { unquoted } from '../samples.ts'

export const samplesDisagree: Rule = {
  id: 'samples-disagree',
  weight: 'warning',
  says: 'Samples of one document give the same field values of different types.',
  remedy: 'Give the field one type, and print samples that have it.',
  check({ endpoints }, report) {
    const first = new Map<string, { value: Json; type: string; where: string }>()
    for (const endpoint of endpoints)
      for (const { values } of endpoint.samples ?? [])
        for (const [place, shown] of Object.entries(values)) {
          const value = unquoted(shown) ?? shown
          const name = place.slice(place.indexOf('/') + 1)
          const known = first.get(name)
          const where = `${endpoint.method} ${endpoint.path}`
          if (!known) first.set(name, { value, type: kindOf(value), where })
          if (!known || known.type === kindOf(value)) continue
          const says = `${JSON.stringify(value)}, but ${JSON.stringify(known.value)} in ${known.where}`
          report({ endpoint, place, says, treated: 'the schema decides' })
        }
  },
}

/** Forms carry text, so that a text of digits counts as a number. */
function kindOf(value: Json): string {
  if (typeof value === 'string' && /^-?[0-9]+$/.test(value)) return 'number'
  if (typeof value === 'string' && /^\[[^]*\]$/.test(value)) return 'array'
  return Array.isArray(value) ? 'array' : typeof value
}

import { widerElsewhere } from '../../dsl/readings/fields.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import { isLanguage, languageOf } from '../../regex/language-of.ts'
import type { Rule } from '../rule.ts'
import { spotsOf } from '../spots.ts'

export const searchNarrowerThanProperty: Rule = {
  id: 'search-narrower-than-property',
  weight: 'warning',
  says: 'The pattern of a search refuses texts that what it searches for may be.',
  remedy: 'Let the search take every text that the property may have.',
  check({ endpoints }, report) {
    for (const endpoint of endpoints)
      for (const { place, property, own } of searches(endpoint))
        for (const wider of patternsOf(property, endpoints).filter(pattern => allowsMore(pattern, own))) {
          const says = `${property} may be any text that matches ${wider}`
          report({ endpoint, place, says, reading: widerElsewhere(place, property, wider) })
        }
  },
}

interface Search {
  readonly place: Place
  readonly property: string
  /** The pattern of the searched text. */
  readonly own: string
}

function searches(endpoint: Endpoint): readonly Search[] {
  const patterns = new Map(spotsOf(endpoint).map(({ place, schema }) => [place, schema.pattern]))
  return endpoint.relations.flatMap(relation => {
    if (relation.kind !== 'selects') return []
    const own = patterns.get(relation.by)
    return own === undefined ? [] : relation.on.map(property => ({ place: relation.by, property, own }))
  })
}

/** The patterns of the places from which operations write the property. */
function patternsOf(property: string, endpoints: readonly Endpoint[]): readonly string[] {
  const patterns = endpoints.flatMap(endpoint => {
    const sources = sourcesOf(endpoint, property)
    return spotsOf(endpoint).flatMap(({ place, schema }) =>
      sources.has(place) && schema.pattern !== undefined ? [schema.pattern] : [],
    )
  })
  return [...new Set(patterns)]
}

function sourcesOf({ relations }: Endpoint, property: string): ReadonlySet<Place> {
  const effects = relations.flatMap(relation =>
    relation.kind === 'writes' || relation.kind === 'creates' ? relation.effects : [],
  )
  const written = effects.filter(effect => effect.property === property)
  return new Set(written.flatMap(({ value }) => ('from' in value ? [value.from] : [])))
}

function allowsMore(wider: string, narrower: string): boolean {
  const [all, known] = [languageOf(wider), languageOf(narrower)]
  if (!isLanguage(all) || !isLanguage(known) || !all.exact || !known.exact) return false
  return !all.and(known.complement()).isEmpty
}

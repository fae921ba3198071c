import type { Endpoint } from '../model/endpoint.ts'
import type { Alternative } from '../model/reading.ts'
import type { Rule, Sighting, Subject } from './rule.ts'
import { subjectOf } from './rule.ts'

/** What a rule reports about some endpoints, and what their document says besides; for tests. */
export function foundBy(
  rule: Rule,
  endpoints: readonly Endpoint[],
  besides: Partial<Subject> = {},
): readonly Sighting[] {
  const found: Sighting[] = []
  rule.check({ ...subjectOf('toys', endpoints), ...besides }, sighting => found.push(sighting))
  return found
}

/** The places that a rule reports. */
export function placesBy(rule: Rule, ...endpoints: readonly Endpoint[]): readonly (string | undefined)[] {
  return foundBy(rule, endpoints).map(({ place }) => place)
}

/** The alternatives of the first reading that a rule gives, without their words. */
export function readingBy(
  rule: Rule,
  ...endpoints: readonly Endpoint[]
): readonly Omit<Alternative, 'says'>[] {
  const [first] = foundBy(rule, endpoints)
  return (first?.reading?.alternatives ?? []).map(({ change, only, also, name, style }) => ({
    ...(change && { change }),
    ...(only !== undefined && { only }),
    ...(also !== undefined && { also }),
    ...(name !== undefined && { name }),
    ...(style && { style }),
  }))
}

import type { Endpoint } from '../model/endpoint.ts'
import type { Ambiguity } from '../model/reading.ts'
import { subjectOf } from './rule.ts'
import type { Report, Subject } from './rule.ts'
import { meaning } from './meaning.ts'
import { rules } from './rules.ts'

/**
 * The endpoints of one API with the readings that the lint rules can tell, besides those that their contracts state.
 * Every contract passes through here, written by hand or imported, so that all get the same silence.
 */
export function withReadings(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  return readAs(subjectOf('', endpoints))
}

/** The same for a document, whose text may tell more than its endpoints. */
export function readAs(subject: Subject): readonly Endpoint[] {
  const computed = new Map<string, Ambiguity[]>()
  const take: Report = ({ endpoint, reading }) => {
    if (endpoint && reading) computed.set(endpoint.id, [...(computed.get(endpoint.id) ?? []), reading])
  }
  for (const rule of rules) rule.check(subject, take)
  return subject.endpoints.map(endpoint => ({
    ...endpoint,
    ambiguities: inOrder(added(endpoint.ambiguities, computed.get(endpoint.id) ?? [])),
  }))
}

/** A contract's own readings win over those computed for the same rule and place; the same alternatives stand once. */
function added(own: readonly Ambiguity[], computed: readonly Ambiguity[]): readonly Ambiguity[] {
  const news = computed.filter(each => !own.some(known => known.at === each.at && known.rule === each.rule))
  return [...new Map([...own, ...news].reverse().map(each => [meaning(each), each])).values()].reverse()
}

/** Changed keywords first, then what must also hold, then what is valid besides: as an alternative is applied. */
function inOrder(ambiguities: readonly Ambiguity[]): readonly Ambiguity[] {
  return [...ambiguities].sort((a, b) => stage(a) - stage(b))
}

function stage({ alternatives }: Ambiguity): number {
  if (alternatives.some(({ also }) => also !== undefined)) return 2
  return alternatives.some(({ only }) => only !== undefined) ? 1 : 0
}

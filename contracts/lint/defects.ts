import type { Endpoint } from '../model/endpoint.ts'
import type { Ambiguity, Place } from '../model/reading.ts'
import type { Rule, Sighting, Subject, Weight } from './rule.ts'
import { meaning } from './meaning.ts'
import { rules } from './rules.ts'

/** One defect of a documentation, where it stands, and what can be done about it. */
export interface Defect {
  readonly subject: string
  readonly rule: string
  readonly weight: Weight
  /** `PUT /users/{id}` */
  readonly operation?: string
  readonly endpoint?: string
  readonly place?: Place
  /** What is wrong with such places. */
  readonly says: string
  /** What is wrong just here. */
  readonly here: string
  readonly remedy: string
  readonly reading?: Ambiguity
  /** How the contract lives with it: in how many ways it is read, or what is not tried. */
  readonly covered?: string
}

/** All that is wrong with a subject, the gravest rules first, in the order of its endpoints. */
export function defectsIn(subject: Subject): readonly Defect[] {
  return rules.flatMap(rule => defectsBy(rule, subject))
}

export function defectsBy(rule: Rule, subject: Subject): readonly Defect[] {
  const found: Defect[] = []
  rule.check(subject, sighting => found.push(defect(rule, subject, sighting)))
  return found
}

function defect(rule: Rule, subject: Subject, sighting: Sighting): Defect {
  const { endpoint, place, says, reading } = sighting
  const covered = coverOf(rule, sighting)
  return {
    subject: subject.name,
    rule: rule.id,
    weight: rule.weight,
    ...(endpoint && { operation: operationOf(endpoint), endpoint: endpoint.id }),
    ...(place !== undefined && { place }),
    says: rule.says,
    here: says,
    remedy: rule.remedy,
    ...(reading && { reading }),
    ...(covered !== undefined && { covered }),
  }
}

function operationOf({ method, path, pathBasis, title }: Endpoint): string {
  return pathBasis === 'inferred' ? `${method} ${path} (inferred: ${title})` : `${method} ${path}`
}

/** By the reading of the same rule, or one of another rule that means the same (a sample that sends the default). */
function coverOf(rule: Rule, { endpoint, place, reading, treated }: Sighting): string | undefined {
  const known = endpoint?.ambiguities.find(
    each => each.at === place && (each.rule === rule.id || (reading && meaning(each) === meaning(reading))),
  )
  return known ? `read in ${known.alternatives.length} ways` : treated
}

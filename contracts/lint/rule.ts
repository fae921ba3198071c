import type { Endpoint } from '../model/endpoint.ts'
import type { Ambiguity, Place } from '../model/reading.ts'

/** error: nobody can follow the text as printed; warning: two readers will differ; note: something is left unsaid. */
export type Weight = 'error' | 'warning' | 'note'

/** One kind of defect of a documentation. */
export interface Rule {
  /** The file's name. Ambiguities carry it. */
  readonly id: string
  readonly weight: Weight
  /** What is wrong, in a sentence that holds for each place. */
  readonly says: string
  /** What the owner of the documentation can do. */
  readonly remedy: string
  readonly check: (subject: Subject, report: Report) => void
}

export type Report = (sighting: Sighting) => void

/** A defect at one place, as a rule reports it. */
export interface Sighting {
  readonly endpoint?: Endpoint
  readonly place?: Place
  /** What is wrong just here. */
  readonly says: string
  /** How the place may be read, where the rule can tell. */
  readonly reading?: Ambiguity
  /** How the contract already lives with it, where no reading can say it. */
  readonly treated?: string
}

/** What is linted: the endpoints of one API or document, and what its text says besides. */
export interface Subject {
  /** The API's id, or the document's name. */
  readonly name: string
  readonly endpoints: readonly Endpoint[]
  /** Permissions that the prose gives to operations which are described nowhere. */
  readonly orphans: readonly PermissionNote[]
  /** Lists of bare types that the page prints beside its prose. */
  readonly typeLists: readonly TypeList[]
  /** Patterns that a page prints without the names of their fields. */
  readonly loosePatterns: readonly LoosePattern[]
  readonly samples: readonly PrintedSample[]
}

/** "Endpoints that require the P permission: POST operation". */
export interface PermissionNote {
  readonly permission: string
  readonly method: string
  readonly operation: string
}

export interface TypeList {
  readonly endpoint: string
  readonly types: readonly string[]
}

export interface LoosePattern {
  /** `line 19` */
  readonly where: string
  readonly pattern: string
}

/** A request as a page prints it. */
export interface PrintedSample {
  readonly endpoint: string
  readonly contentType: string
  readonly body: string
}

/** A subject that says nothing but its endpoints. */
export function subjectOf(name: string, endpoints: readonly Endpoint[]): Subject {
  return { name, endpoints, orphans: [], typeLists: [], loosePatterns: [], samples: [] }
}

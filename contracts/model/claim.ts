import type { Caller } from './caller.ts'
import type { Exchange } from './exchange.ts'
import type { Place } from './reading.ts'
import type { Draft, DraftValue } from './request.ts'
import type { Json } from './json.ts'
import type { Snapshot } from './snapshot.ts'
import type { Basis, Citation } from './source.ts'

export type Severity = 'blocker' | 'critical' | 'normal' | 'minor'

/** What a claim needs to know of the target before it can be tried. */
export type FactName = 'entities' | 'noise' | 'array-styles' | 'property-places'

/** As whom: someone who may (`permitted`), or a caller by name. */
export type StepCaller = 'permitted' | Caller

/** One thing that the engine does for a case. Results are kept under the name given by `as`. */
export type Step =
  /** An entity of the run's own (or a known one, put back later), brought to a rich state where `rich`. */
  | {
      readonly do: 'create'
      readonly as: string
      readonly entity: string
      readonly rich?: boolean
      /** One that the scene knows by this name already serves again. */
      readonly once?: true
      /** None that was kept from before. */
      readonly anew?: boolean
      /** One that served other cases serves again, and is left to others afterwards. */
      readonly used?: true
      /**
       * The request that makes it; the smallest one when not given. Its exchange and values are kept under the same name.
       */
      readonly draft?: Draft
    }
  /**
   * The user that a credential belongs to (the permitted one's when not given), to be written to; put back when the batch
   * ends.
   */
  | { readonly do: 'borrow'; readonly as: string; readonly user?: Json }
  /**
   * Gives this name to whichever of these entities has an id that the id of another one begins with, in exchange for its
   * own: 3 beside 30. Nothing is sent; where nobody has, everybody keeps the name.
   */
  | { readonly do: 'recast'; readonly as: string; readonly among: readonly string[] }
  /** Makes entities until the list has more than so many. */
  | { readonly do: 'fill'; readonly as: string; readonly list: Draft; readonly beyond: number }
  | {
      readonly do: 'send'
      readonly as: string
      readonly draft: Draft
      readonly by: StepCaller
      /** Where the scene has sent the same as the same caller before, what it was answered then serves again. */
      readonly once?: true
      /** Left out where nothing of that name was chosen. */
      readonly ifChosen?: { readonly of: string; readonly property: string }
      /** It gives the closing of its batch something to see, and serves no case by itself. */
      readonly forClosing?: true
      /** When it is refused for what its subject is like, it is sent once more after each of these, until it is accepted. */
      readonly elsewise?: readonly (readonly Step[])[]
      /**
       * A request that is about to be turned away: this one goes out only where its subject may have, in some property,
       * what that one says already, so that its trace could not show.
       */
      readonly opposing?: Draft
    }
  /** Reads what the target shows of these entities; `caller` is the user that the permitted credential belongs to. */
  | {
      readonly do: 'snapshot'
      readonly as: string
      readonly of: readonly string[]
      readonly reads?: readonly string[]
      /** Who looks, the permitted one when not given. */
      readonly by?: StepCaller
      /** Taken only when this send was accepted. */
      readonly ifAccepted?: string
    }
  /**
   * Keeps values under this name, as if they were properties of an entity, for drafts that ask for what replies have shown;
   * a text says why there are none, and ends the case.
   */
  | { readonly do: 'choose'; readonly as: string; readonly from: (results: Results) => Chosen | string }
  /** Walks a list until the end, page by page, with these values at the other places. */
  | { readonly do: 'walk'; readonly as: string; readonly draft: Draft; readonly pageSize: number }

/** Values that replies have shown, by the names that drafts know them under. */
export type Chosen = { readonly [name: string]: Json }

/** What the steps of a case brought, by the names that the steps gave. */
export interface Results {
  readonly exchange: (as: string) => Exchange
  /** The values that a sent draft carried, by place, with entities and fresh values resolved. */
  readonly sent: (as: string) => { readonly [place: string]: Json }
  readonly snapshot: (as: string, entity: string) => Snapshot
  readonly walk: (as: string) => readonly Exchange[]
  /** The id, or a property as it was written last, of an entity of the case; or what was chosen under that name. */
  readonly property: (entity: string, property: string) => Json | undefined
}

export type Verdict =
  { readonly kind: 'holds' } | { readonly kind: 'inconclusive'; readonly reason: string } | Broken

/** A promise that did not hold, with what shows it. */
export interface Broken {
  readonly kind: 'broken'
  readonly oracle: string
  /** Tells apart the ways in which one oracle can fail: `too-lax`, `too-strict`, `lost`, `misplaced`. */
  readonly direction: string
  readonly expected: string
  readonly observed: string
  /** The property that is not as it was written, where that is what broke. */
  readonly property?: string
  /** The exchange that shows it, and its twin. */
  readonly exchange?: Exchange
  readonly twin?: Exchange
}

/**
 * What cases share: one set-up, and one closing that judges what they left behind. When the closing is broken the cases
 * are divided until the one that did it stands alone.
 */
export interface Batch {
  readonly id: string
  readonly setup: readonly Step[]
  /** Accepted requests that cases are held against, by their names: each is sent when the first case needs it. */
  readonly twins?: { readonly [name: string]: readonly Step[] }
  readonly closing?: Closing
}

export interface Closing {
  /** The claims that the closing speaks for, by the family of the cases that left something behind. */
  readonly claims: { readonly [family: string]: string }
  readonly steps: readonly Step[]
  /** Judged over the sends of the cases that are not themselves broken. */
  readonly judge: (results: Results, cases: readonly ClosedCase[]) => Verdict
}

/** A case of a batch as its closing sees it. */
export interface ClosedCase {
  readonly says: string
  readonly sent: { readonly [place: string]: Json }
  readonly exchange: Exchange
}

/** One try of a claim: alone it is set-up, steps, closing. */
export interface Case {
  /** What is tried, in a few words: `a digit at the first position`. */
  readonly says: string
  readonly clause?: string
  /** Which of several sorts of tries that its claim makes, in words that name nothing of the API. */
  readonly sort?: string
  readonly batch: Batch
  /** The twin of its batch that it is held against. */
  readonly twin?: string
  /**
   * Who sends it is all that matters: any accepted request of the same parts serves as its twin where requests are
   * scarce.
   */
  readonly twinOfParts?: true
  readonly steps: readonly Step[]
  readonly judge: (results: Results) => Verdict
  /**
   * Set where the case is about one place alone: cases of a batch with different places then travel in one request, and
   * each is tried alone when that one breaks.
   */
  readonly merge?: {
    readonly place: Place
    /** Only cases with the same word here travel together. */
    readonly company?: string
    readonly value: DraftValue | undefined
    readonly draft: Draft
    /** The case's steps for another draft. */
    readonly stepsFor: (draft: Draft) => readonly Step[]
  }
  /** Simpler cases of the same kind, simplest first, by which a random counterexample shrinks. */
  readonly simpler?: () => Iterable<Case>
}

/** One demand, as data. Its id is never reworded: `<endpoint>/<verb>/<what>`. */
export interface Claim {
  readonly id: string
  readonly family: string
  readonly endpoint: string
  readonly api: string
  readonly clause?: string
  /** The promise in a sentence. */
  readonly says: string
  readonly basis: Basis
  readonly severity: Severity
  /** A fault category: Web Fuzzing Commons' where one fits, own ones from 900. */
  readonly category: number
  readonly source: Citation
  readonly needs: readonly FactName[]
}

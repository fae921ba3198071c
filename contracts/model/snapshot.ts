import type { Exchange } from './exchange.ts'

/** A scalar as a reply shows it. */
export type Shown = string | number | boolean | null

/**
 * What one read endpoint shows of one entity: scalars by place. A place is a path of keys; list positions are written
 * `[]`, so a place may hold several scalars, in no order (`groups.[]` → 1, 2). Entries that are objects stand as their
 * canonical JSON under the list's place, and their members besides under `list.[].member`.
 */
export interface View {
  readonly read: string
  readonly status: number
  /** `absent` when the reply was fine but does not show the entity. */
  readonly presence: 'shown' | 'absent' | 'unreadable'
  readonly places: ReadonlyMap<string, readonly Shown[]>
  readonly exchange: Exchange
  /** What is known to tell of other entities, in lower case: whole names and addresses, and ids. */
  readonly others?: Others
}

export interface Others {
  readonly telling: readonly string[]
  readonly ids: ReadonlySet<string>
  /** Of each of them the texts that were written of it: a full name is made of two. */
  readonly written: readonly (readonly string[])[]
  /** The keys under which one of them stood in the reply. */
  readonly under: ReadonlySet<string>
}

/** Everything that the read endpoints show of one entity at one moment, by read. */
export interface Snapshot {
  readonly entity: string
  readonly views: ReadonlyMap<string, View>
}

/** One difference between two snapshots of one entity. */
export interface Difference {
  readonly read: string
  readonly place: string
  readonly before: readonly Shown[]
  readonly after: readonly Shown[]
}

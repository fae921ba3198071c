/** One accepted deviation, or one finding of an earlier run. */
export interface BaselineEntry {
  /** The stable id of the finding. */
  readonly id: string
  /** Why it is accepted; absent for findings that were merely there in an earlier run. */
  readonly reason?: string
  /** The last day on which it is accepted, as `YYYY-MM-DD`. */
  readonly expires?: string
  readonly title?: string
  /** The claim that found it: tells, when the finding is gone, whether it was tried at all. */
  readonly claim?: string
}

/** What a team accepts, or what an earlier run found. */
export interface Baseline {
  readonly file: string
  /** `deviations` are written by people, with reasons; `findings` come from an earlier run's findings file. */
  readonly kind: 'deviations' | 'findings'
  readonly entries: readonly BaselineEntry[]
}

export const emptyBaseline: Baseline = { file: '', kind: 'deviations', entries: [] }

/** Whether the entry still counts on this day (`YYYY-MM-DD`); its own last day counts. */
export const isInForce = (entry: BaselineEntry, today: string): boolean =>
  entry.expires === undefined || today <= entry.expires

/** Whether a finding with this id is accepted on this day (`YYYY-MM-DD`). */
export function isKnown(baseline: Baseline, id: string, today: string): boolean {
  return baseline.entries.some(entry => entry.id === id && isInForce(entry, today))
}

import type { PlannedClaim } from './family.ts'

/**
 * So many requests for each endpoint a budget must allow before the run learns where written values show: for less, what
 * it would take is better spent on cases that need not know.
 */
const LEARNING_PAYS = 12
/** For less than this many, few reads are looked at while the run learns and later. */
const ALL_READS_PAY = 90

/** What a budget has room for besides requests that speak for themselves. */
export interface Means {
  readonly affords: (planned: PlannedClaim) => boolean
  /** Claims that need more learning than there is room for, so that the rest gets the requests. */
  readonly leaveOut: (planned: PlannedClaim) => PlannedClaim
  /** Whether what requests leave behind can be told from what moves by itself. */
  readonly traces: boolean
  /** Whether as few reads are looked at as show everything. */
  readonly brief: boolean
}

export function withinMeans(budget: number, endpoints: number): Means {
  const traces = budget >= LEARNING_PAYS * endpoints
  const affords = ({ claim }: PlannedClaim): boolean =>
    traces || !claim.needs.some(need => need === 'noise' || need === 'property-places')
  const reason = `a budget of ${Math.floor(budget)} requests leaves none to learn what it needs to know of the target`
  return {
    affords,
    traces,
    brief: budget < ALL_READS_PAY * endpoints,
    leaveOut: planned =>
      affords(planned) ? planned : { ...planned, cases: () => ({ untried: 'left-out', reason }) },
  }
}

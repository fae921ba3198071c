import type { Fault } from '../../fixtures/mock/faults/fault.ts'
import { matches } from '../engine/matches.ts'
import { chosenBy } from './choice.ts'
import type { BrokenCase } from './noted-families.ts'
import type { Met, Task } from './task.ts'

/** How a fault was met, held against what its row expects. */
export interface Score {
  readonly fault: Fault
  readonly caught: boolean
  /** Claims that the row names and that were tried, but did not turn red. */
  readonly silent: readonly string[]
  /** Claims that turned red and are neither named nor allowed. */
  readonly unexpected: readonly string[]
  readonly red: readonly string[]
  readonly errors: readonly string[]
  readonly broken: readonly BrokenCase[]
  readonly requests: number
  readonly seconds: number
  /** Requests served when the first red claim was told. */
  readonly first?: number
}

/**
 * A fault is caught when each claim that its row names turned red; where it names none, or the budget leaves most claims
 * out, when any did.
 */
export function scoreOf(fault: Fault, task: Task, met: Met): Score {
  if (met.kind === 'lost') return { ...nothing(fault), errors: [met.reason] }
  const { red, errors, broken, requests, firstRedAt } = met.meeting
  const tried = fault.caughtBy.filter(claim => chosenBy(task.choice)(partsOf(claim)))
  const silent = tried.filter(claim => !red.includes(claim))
  return {
    fault,
    caught: fault.caughtBy.length === 0 || task.budget !== undefined ? red.length > 0 : silent.length === 0,
    silent,
    unexpected: red.filter(claim => !expected(fault, claim)),
    red,
    errors,
    broken,
    requests,
    seconds: met.seconds,
    ...(firstRedAt !== undefined && { first: firstRedAt }),
  }
}

const expected = ({ caughtBy, mayAlso }: Fault, claim: string): boolean =>
  caughtBy.includes(claim) || mayAlso.some(pattern => matches(claim, pattern))

/** Named claims stand in endpoints that are met in full, so their family plays no part. */
const partsOf = (claim: string) => ({ id: claim, endpoint: claim.split('/')[0] ?? '', family: '' })

const nothing = (fault: Fault): Score => ({
  fault,
  caught: false,
  silent: fault.caughtBy,
  unexpected: [],
  red: [],
  errors: [],
  broken: [],
  requests: 0,
  seconds: 0,
})

import type { Verdict } from '../../contracts/model/claim.ts'

/** A place that is called like one of a property, and did not move along with it. */
export interface StalePlace {
  readonly read: string
  readonly place: string
  /** What it still shows, and what the property's own place shows by then. */
  readonly shows: string
  readonly instead: string
  readonly own: { readonly read: string; readonly pattern: string }
}

/** A written value shows at one place, while another one of the same name stands still. */
export const notAlong = (property: string, { read, place, shows, instead, own }: StalePlace): Verdict => ({
  kind: 'broken',
  oracle: 'shown',
  direction: 'stale',
  expected: `${property} shows alike wherever a place is called alike`,
  observed: `${own.read} shows ${instead} at ${own.pattern}, and ${read} still shows ${shows} at ${place}`,
})

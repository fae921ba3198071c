import type { MockOptions } from '../../fixtures/mock/start-mock.ts'
import { matches } from '../engine/matches.ts'

/** What a run left open. */
export interface Opening {
  readonly claim: string
  readonly reason: string
}

/** What may be inconclusive on the honest mock, reviewed line by line. */
export interface Reviewed {
  /** Patterns of claim ids. */
  readonly claims: string
  /** The reason that the run gives, or a pattern of it. */
  readonly reason: string
  /** Why no honest answer could close it. */
  readonly why: string
  /** Only on a mock of this kind; on every one without it. */
  readonly on?: Pick<MockOptions, 'dialect' | 'shape'>
}

/** The whole list: what is open beyond it is an alarm, and a line that nothing needs any more is stale. */
export const inconclusiveOnTheMock: readonly Reviewed[] = [
  {
    claims: 'teamwork-desk.update-user/writes/filter_args',
    reason: 'no reply of this target shows filter_args',
    why: 'a free-form object has no text by which it could be found in a reply',
  },
]

const isOf = ({ on }: Reviewed, { dialect = 'strict', shape = 'plain' }: MockOptions): boolean =>
  (on?.dialect === undefined || on.dialect === dialect) && (on?.shape === undefined || on.shape === shape)

const covers = (entry: Reviewed, { claim, reason }: Opening, mock: MockOptions): boolean =>
  isOf(entry, mock) &&
  matches(claim, entry.claims) &&
  matches(reason.replaceAll(',', ''), entry.reason.replaceAll(',', ''))

/** Whether the list has no line for it. */
export const unexplained = (opening: Opening, mock: MockOptions): boolean =>
  !inconclusiveOnTheMock.some(entry => covers(entry, opening, mock))

/** Lines that none of these runs needed, although they were about such a mock and such an API. */
export function staleEntries(
  seen: readonly { readonly opening: Opening; readonly mock: MockOptions }[],
  runs: readonly { readonly mock: MockOptions; readonly api: string }[],
): readonly Reviewed[] {
  return inconclusiveOnTheMock.filter(
    entry =>
      runs.some(({ mock, api }) => isOf(entry, mock) && entry.claims.startsWith(api)) &&
      !seen.some(({ opening, mock }) => covers(entry, opening, mock)),
  )
}

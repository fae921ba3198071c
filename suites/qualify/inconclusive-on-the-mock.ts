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
  readonly on?: Pick<MockOptions, 'dialect' | 'shape' | 'strangers'>
}

/** The whole list: what is open beyond it is an alarm, and a line that nothing needs any more is stale. */
export const inconclusiveOnTheMock: readonly Reviewed[] = [
  ...['teamwork-desk', 'telephony-user'].flatMap(api => [
    {
      claims: `${api}.update-user/spares/caller`,
      reason: 'the caller can only be looked at by writing to it',
      why: 'the only operation is an update: reading the caller would be what the claim demands that nobody does',
    },
    {
      claims: `${api}.update-user/writes-for-whoever-may`,
      reason: 'the profile has no second identity that may call it',
      why: 'the documents name no permission: whoever may call has all, and two of them are one to the documents',
    },
  ]),
  {
    claims: 'omnidesk-user.list-users/pages',
    reason: 'the list changed while its pages were read',
    why: 'somebody else makes and removes users all the time, so that no two pages are of one moment',
    on: { strangers: true },
  },
  {
    claims: 'omnidesk-user.list-users/default/query/*',
    reason: 'the same request was answered differently meanwhile',
    why: 'somebody else makes and removes users all the time, now and then between all three of the requests',
    on: { strangers: true },
  },
  {
    claims: 'omnidesk-user.create-user/creates/its-id',
    reason: 'the reply to the creation names no id',
    why: 'this shape of replies says nothing but that all went well, so that there is no id to be compared',
    on: { shape: 'silent' },
  },
  {
    claims: 'omnidesk-user.add-user-statistic/default/body/statistic*Option',
    reason: 'no reply shows this part of an entry',
    why: 'this shape of replies joins the parts of an entry to one text, so that none of them has a place of its own',
    on: { shape: 'texts' },
  },
  ...[
    'no reply is documented as showing ldKey, or has a member of that name',
    'no reply of this target shows ldKey',
  ].map(reason => ({
    claims: 'teamwork-desk.update-user/*/ldKey*',
    reason,
    why: 'this shape of replies hides keys, as many a back end does, so that nobody sees what was written',
    on: { shape: 'annotated' as const },
  })),
]

const isOf = (
  { on = {} }: Reviewed,
  { dialect = 'strict', shape = 'plain', strangers = false }: MockOptions,
): boolean =>
  (on.dialect ?? dialect) === dialect &&
  (on.shape ?? shape) === shape &&
  (on.strangers ?? strangers) === strangers

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

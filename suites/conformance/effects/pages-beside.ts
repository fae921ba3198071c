import type { Case, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Page } from '../../oracles/pages.ts'
import type { Beside } from './besides.ts'
import { longListBatch } from './long-list.ts'
import { withPages } from './pages-read.ts'
import { allHold, isAccepted } from './seen.ts'
import { send } from './steps.ts'

interface Demand {
  readonly says: string
  readonly judge: (page: Page) => Verdict
}

/** A page that was asked for alone, and with each of these parameters beside it: what is demanded of it holds each time. */
export function eachBesideCase(
  context: CaseContext,
  endpoint: Endpoint,
  whole: Draft,
  page: Draft,
  besides: readonly Beside[],
  { says, judge }: Demand,
): Case {
  const drafts = [page, ...besides.map(({ place, json }) => draftWith(page, { place, value: { json } }))]
  const names = drafts.map((_, index) => `page ${index}`)
  return {
    says,
    batch: longListBatch(context, endpoint),
    steps: [send('whole', whole), ...drafts.map((draft, index) => send(names[index] ?? '', draft))],
    judge: results => {
      const verdicts = names
        .filter(name => isAccepted(context, results.exchange(name)))
        .map(name =>
          withPages(context, results, ['whole', name], ([, asked]) => (asked ? judge(asked) : undefined)),
        )
      return allHold(verdicts)
    },
  }
}

import type { Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import type { CaseContext } from '../engine/family.ts'

const NOTHING_THERE: Verdict = {
  kind: 'inconclusive',
  reason: 'a page that begins behind the last entry may be answered that there is nothing',
}

/** Whether it was answered that nothing is there by a list that may well end before the page that was asked for begins. */
export function behindTheEnd(
  context: CaseContext,
  endpoint: Endpoint,
  results: Results,
): Verdict | undefined {
  if (context.classify(results.exchange('probe')) !== 'not-found') return undefined
  const sent = results.sent('probe')
  const isLater =
    relationsOf(endpoint, 'pages').some(({ start }) => Number(sent[start] ?? 0) > 0) ||
    relationsOf(endpoint, 'turns').some(({ page, from = 0 }) => Number(sent[page] ?? from) > from)
  return isLater ? NOTHING_THERE : undefined
}

import type { Broken, Claim } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Finding } from '../../contracts/model/finding.ts'
import type { Target } from '../../contracts/model/target.ts'
import { redact, showExchange } from '../../fixtures/client/index.ts'
import { findingIdOf } from './finding-id-of.ts'
import type { Played } from './job.ts'

/** A longer script than this explains nothing. */
const MOST_LINES = 40

/** What a broken case leaves for people: evidence with secrets taken out, and an id that random input never enters. */
export function findingOf(
  played: Played & { readonly verdict: Broken },
  endpoint: Endpoint,
  target: Target,
  repeat: (claim: string) => string,
): Finding {
  const { claim, verdict } = played
  const main = verdict.exchange && showExchange(verdict.exchange, target)
  const twin = verdict.twin && showExchange(verdict.twin, target)
  const clause = claim.clause ?? played.case.clause
  return {
    id: findingIdOf(claim, verdict),
    status: 'new',
    claim: claim.id,
    api: claim.api,
    endpoint: claim.endpoint,
    ...(clause !== undefined && { clause }),
    ...(verdict.property !== undefined && { property: verdict.property }),
    basis: claim.basis,
    category: claim.category,
    severity: claim.severity,
    title: titleOf(claim, endpoint, verdict),
    expected: redact(verdict.expected, target),
    observed: redact(`${verdict.observed} (tried: ${played.case.says})`, target),
    source: claim.source,
    ...(main && { request: main.request }),
    ...(main?.response && { response: main.response }),
    ...(twin && { twin: { request: twin.request, ...(twin.response && { response: twin.response }) } }),
    count: 1,
    replay: repeat(claim.id),
    ...scriptOf(played.script, target),
  }
}

const titleOf = (claim: Claim, endpoint: Endpoint, verdict: Broken): string =>
  `${endpoint.method} ${endpoint.path}: ${claim.says} — ${directionInWords(verdict)}`

const directionInWords = ({ direction }: Broken): string =>
  `it was not so (${direction.replaceAll('-', ' ')})`

function scriptOf(script: readonly Exchange[], target: Target): { script?: readonly string[] } {
  if (script.length < 2) return {}
  return { script: script.slice(-MOST_LINES).map(exchange => showExchange(exchange, target).request.curl) }
}

/**
 * The Vitest project `conformance`: one test per claim, which waits for the claim's outcome from the engine in this same
 * process, asserts it, and tells Allure. The engine runs in its own order; these tests only tell.
 */
import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import { tellAllure } from '../../reporters/allure/tell-allure.ts'
import { families } from '../conformance/families.ts'
import { groupedBy } from '../engine/grouped-by.ts'
import { assemble } from './assemble.ts'
import { assertOutcome } from './assert-outcome.ts'
import { hostRun } from './hosted-run.ts'
import type { LeftOut } from './hosted-run.ts'
import { usualOptions } from './settled-options.ts'
import { asSentence } from '../../fixtures/targets/index.ts'

const asked = inject('plumbline')
const options = asked ?? usualOptions()
const assembled = await assemble(options, process.env)
if (assembled.kind === 'unusable')
  throw new Error(`${assembled.what}: ${assembled.problems.map(asSentence).join(' ')}`)
const run = hostRun(options, assembled)
const titles = new Map(families.map(({ id, title }) => [id, title]))

let conducted = Promise.resolve()
beforeAll(() => {
  conducted = run.conduct()
})
afterAll(() => conducted)

for (const api of assembled.apis) {
  const claims = run.claims.filter(claim => claim.api === api.id)
  if (claims.length === 0) continue
  describe(api.title, () => {
    for (const [endpoint, members] of groupedBy(claims, claim => claim.endpoint))
      tellEndpoint(api.title, endpoint, members)
  })
}

function tellEndpoint(apiTitle: string, id: string, claims: readonly Claim[]): void {
  const endpoint =
    assembled.kind === 'assembled'
      ? assembled.apis.flatMap(api => api.endpoints).find(each => each.id === id)
      : undefined
  const operation = endpoint ? `${endpoint.method} ${endpoint.path}` : 'All endpoints together'
  describe(operation, () => {
    for (const claim of claims)
      test(claim.id.slice(claim.id.indexOf('/') + 1), async context => {
        const outcome = await run.outcome(claim.id)
        if (asked) tellClaim(claim, outcome, apiTitle, operation)
        if (outcome.kind === 'left-out') return context.skip(`left out: ${outcome.reason}`)
        assertOutcome(outcome, reason => context.skip(reason))
      })
  })
}

function untried(claim: Claim, reason: string): Outcome {
  return { claim, kind: 'inconclusive', reason, cases: 0, requests: 0, durationMs: 0, findings: [] }
}

/** Only a run that the command line started writes Allure results. */
function tellClaim(claim: Claim, outcome: Outcome | LeftOut, apiTitle: string, operation: string): void {
  tellAllure(outcome.kind === 'left-out' ? untried(claim, outcome.reason) : outcome, {
    apiTitle,
    operation,
    familyTitle: titles.get(claim.family) ?? 'Every reply',
    target: assembled.kind === 'assembled' ? assembled.target.name : '',
    seed: options.seed,
    tag: options.tag,
    leftOut: outcome.kind === 'left-out',
  })
}

import {
  ALLURE_HTTP_EXCHANGE_CONTENT_TYPE,
  ALLURE_HTTP_EXCHANGE_FILE_EXTENSION,
} from 'allure-js-commons/http'
import * as allure from 'allure-js-commons/sync'
import type { Finding, ShownRequest, ShownResponse } from '../../contracts/model/finding.ts'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Outcome, OutcomeKind } from '../../contracts/model/outcome.ts'
import { categoryOf } from '../../contracts/model/categories.ts'
import { visible, visibleInLine } from '../layout/visible.ts'
import { wholeScript } from '../layout/whole-script.ts'
import { mergedFindings } from '../record/merged-findings.ts'
import { descriptionOf } from './description.ts'
import { httpExchange } from './http-exchange.ts'

/** What the report shows of a claim's surroundings. */
export interface AllureContext {
  /** Title of the API: the first level of the tree. */
  readonly apiTitle: string
  /** `METHOD /path`: the second level. */
  readonly operation: string
  /** Title of the claim family: the third level. */
  readonly familyTitle: string
  readonly target: string
  readonly seed: number
  readonly tag: string
  /** The claim was left out on purpose, and is inconclusive only for want of a try. */
  readonly leftOut?: boolean
}

/**
 * Tells Allure of one claim, from within the test that stands for it and before that test fails or is skipped. Held
 * claims carry labels and a short description only; the others carry their evidence.
 */
export function tellAllure(told: Outcome, context: AllureContext): void {
  const outcome = { ...told, findings: mergedFindings(told.findings) }
  const { claim, kind } = outcome
  allure.testCaseId(claim.id)
  allure.displayName(displayName(claim))
  allure.labels(...labelsOf(outcome, context))
  // A target is part of what a result is compared with later; seed and tag must not be, or no run would have a history.
  allure.parameter('target', context.target)
  if (claim.source.url !== undefined) allure.link(claim.source.url, claim.source.place)
  allure.description(descriptionOf(outcome))
  if (kind === 'held') return
  allure.parameter('seed', String(context.seed), { excluded: true })
  allure.parameter('tag', context.tag, { excluded: true })
  for (const finding of outcome.findings.slice(0, mostFindings)) tellFinding(finding)
}

/** More of one claim make its page long, not clearer; the findings file has them all. */
const mostFindings = 5

const displayName = ({ says, clause }: Claim): string =>
  visibleInLine(clause === undefined ? says : `${says} (${clause})`)

/** `outcome`, `category`, `finding` and `reason` are what the report's categories are made of. */
function labelsOf({ claim, kind, reason, findings }: Outcome, context: AllureContext) {
  const [finding] = findings
  const open = kind === 'inconclusive' && reason !== undefined
  return [
    { name: 'epic', value: context.apiTitle },
    { name: 'feature', value: context.operation },
    { name: 'story', value: context.familyTitle },
    { name: 'severity', value: finding?.severity ?? claim.severity },
    { name: 'tag', value: claim.basis },
    { name: 'outcome', value: context.leftOut === true ? 'left out' : kind },
    ...(kind === 'held' ? [] : [{ name: 'tag', value: kind }]),
    ...(leans.includes(kind)
      ? [{ name: 'category', value: categoryText(finding?.category ?? claim.category) }]
      : []),
    ...(finding === undefined ? [] : [{ name: 'finding', value: finding.id }]),
    ...(open ? [{ name: 'reason', value: visibleInLine(reason) }] : []),
  ]
}

/** Only what leans has a kind of fault; a held claim must not look as if it had. */
const leans: readonly OutcomeKind[] = ['broken', 'known', 'unsteady']

function categoryText(code: number): string {
  return `${code} ${categoryOf(code).title}`
}

function tellFinding(finding: Finding): void {
  const { request, response, twin } = finding
  const script = wholeScript(finding)
  if (request !== undefined) attachExchange('What was sent, and what came back', request, response)
  if (twin !== undefined)
    attachExchange('The twin: valid, and different in one place', twin.request, twin.response)
  allure.attachment('How to repeat it', repeatText(finding), {
    contentType: 'text/plain',
    fileExtension: '.sh',
  })
  if (script.length > 0) {
    allure.step('All requests of the case', () => {
      for (const line of script) allure.logStep(visible(line))
    })
  }
}

function attachExchange(name: string, request: ShownRequest, response: ShownResponse | undefined): void {
  allure.attachment(name, JSON.stringify(httpExchange(request, response)), {
    contentType: ALLURE_HTTP_EXCHANGE_CONTENT_TYPE,
    fileExtension: ALLURE_HTTP_EXCHANGE_FILE_EXTENSION,
  })
}

function repeatText({ replay, request, twin }: Finding): string {
  return [
    '# just this, with Plumbline',
    replay,
    ...(request === undefined ? [] : ['', '# the request by itself', visible(request.curl)]),
    ...(twin === undefined ? [] : ['', '# its twin', visible(twin.request.curl)]),
    '',
  ].join('\n')
}

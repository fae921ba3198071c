import type { Closing, Step, Verdict } from '../../contracts/model/claim.ts'
import type { ClosedCase, Results } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Json } from '../../contracts/model/json.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { unchanged } from '../oracles/unchanged.ts'
import { nothingNew } from '../oracles/nothing-new.ts'
import type { CaseContext } from './family.ts'
import { readsThatTell } from './reads-that-tell.ts'
import { creates, entityOf, reads, subjectPlace } from './places-of.ts'

/** Whether what a request changes could be seen at all: it is about an entity, or makes one. */
export const leavesTraces = (endpoint: Endpoint): boolean =>
  !endpoint.permissionOnly && !reads(endpoint) && (creates(endpoint) || subjectPlace(endpoint) !== undefined)

/**
 * What stands before a batch whose requests must leave no trace: a subject in a rich state, made ready by `ready`, and what
 * is shown of it.
 */
export function traceSetup(
  context: CaseContext,
  endpoint: Endpoint,
  ready: readonly Step[] = [],
): readonly Step[] {
  if (!subjectPlace(endpoint)) return []
  const entity = entityOf(context.api) ?? ''
  return [
    { do: 'create', as: 'subject', entity, ...(reads(endpoint) ? { used: true } : { rich: true }) },
    ...ready,
    ...(reads(endpoint) ? [] : [lookAt(context, endpoint, 'before')]),
  ]
}

const lookAt = (context: CaseContext, endpoint: Endpoint, as: string): Step => ({
  do: 'snapshot',
  as,
  of: ['subject'],
  ...readsThatTell(context, endpoint),
})

/** Under which claim each family hears that its requests left something behind. */
const claimsOf = (endpoint: Endpoint): Closing['claims'] => ({
  refuses: `${endpoint.id}/refused-leaves-no-trace`,
  permissions: `${endpoint.id}/denied-leaves-no-trace`,
  protocol: `${endpoint.id}/odd-leaves-no-trace`,
})

const TURNED_AWAY = 'turned-away'

/**
 * The closing that compares: the subject is as it was, and where the request would have made something, nothing was made.
 * The steps `afterwards` leave it to others.
 */
export function traceClosing(
  context: CaseContext,
  endpoint: Endpoint,
  afterwards: readonly Step[] = [],
): { closing?: Closing } {
  if (reads(endpoint)) return {}
  if (creates(endpoint)) return creationTrace(context, endpoint)
  if (!subjectPlace(endpoint)) return {}
  return {
    closing: {
      claims: claimsOf(endpoint),
      steps: [lookAt(context, endpoint, 'after'), ...afterwards],
      judge: (results, cases) =>
        unchanged(
          differences(
            results.snapshot('before', 'subject'),
            results.snapshot('after', 'subject'),
            context.facts.noise,
          ),
          'nothing changed by requests that were turned away',
          TURNED_AWAY,
          cases.at(-1)?.exchange,
        ),
    },
  }
}

function creationTrace(context: CaseContext, endpoint: Endpoint): { closing?: Closing } {
  const steps = listOfAll(context)
  if (steps.length === 0) return {}
  return {
    closing: {
      claims: claimsOf(endpoint),
      steps,
      judge: (results, cases) => madeNothing(results, endpoint, cases),
    },
  }
}

const EVERYONE = 'everyone'

/** Walks the list of all that there is, where there is one. */
export function listOfAll({ api, world }: CaseContext): readonly Step[] {
  const list = api.endpoints.find(({ relations }) => relations.some(({ kind }) => kind === 'lists'))
  return list ? [{ do: 'walk', as: EVERYONE, draft: bareDraft(list, world), pageSize: 500 }] : []
}

/** The list of all shows nothing of what these requests would have made, as far as that had to be unlike all others. */
export function madeNothing(
  results: Results,
  { marks }: Pick<Endpoint, 'marks'>,
  cases: readonly ClosedCase[],
): Verdict {
  const unique = Object.entries(marks).flatMap(([place, each]) => (each.unique ? [place] : []))
  const walked = results.walk(EVERYONE)
  for (const { sent, exchange } of cases) {
    const telling = unique.flatMap(place => text(sent[place]))
    const verdict = nothingNew(walked, telling, TURNED_AWAY, exchange)
    if (verdict.kind !== 'holds') return verdict
  }
  return { kind: 'holds' }
}

const text = (value: Json | undefined): readonly string[] =>
  typeof value === 'string' && value.length >= 4 ? [value] : []

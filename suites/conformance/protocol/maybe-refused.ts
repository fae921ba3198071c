import type { Case, Step, StepCaller } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { AnswerKind } from '../../../contracts/model/target.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import type { CaseContext } from '../../engine/family.ts'
import { readsThatShow } from '../../engine/reads-that-tell.ts'
import { creates } from '../../engine/places-of.ts'
import { answered, onSubjectBatch } from '../../engine/stagecraft.ts'
import { listOfAll, madeNothing } from '../../engine/trace.ts'
import { effectless } from '../../oracles/effectless.ts'
import { unchanged } from '../../oracles/unchanged.ts'
import { SUBJECT, look, send } from '../effects/steps.ts'

interface MaybeRefused {
  readonly says: string
  readonly draft: Draft
  /** Who sends it; whoever is permitted if not given. */
  readonly by?: StepCaller
  /** What is sent before anybody looks. */
  readonly first?: readonly Step[]
  /** The answers that turn it away. */
  readonly refusals: readonly AnswerKind[]
}

/** A request that may be accepted or refused; refused, it must not have been carried out before it was looked at. */
export function maybeRefused(context: CaseContext, endpoint: Endpoint, maybe: MaybeRefused): Case {
  if (creates(endpoint)) return maybeNotMade(context, endpoint, maybe)
  const { says, draft, by, first = [], refusals } = maybe
  const { reads } = readsThatShow(context, endpoint)
  return {
    says,
    batch: onSubjectBatch(context, endpoint),
    steps: [
      ...first,
      look('before', [SUBJECT], reads),
      send('probe', draft, by),
      look('after', [SUBJECT], reads),
    ],
    judge: results => {
      const { exchange, kind } = answered(context, results, 'probe')
      if (!refusals.includes(kind)) return effectless({ exchange, kind })
      const moved = differences(
        results.snapshot('before', SUBJECT),
        results.snapshot('after', SUBJECT),
        context.facts.noise,
      )
      return unchanged(moved, 'nothing changed by a refused request', 'turned-away', exchange)
    },
  }
}

/** What had to be unlike all others tells whether something was made. */
function maybeNotMade(
  context: CaseContext,
  endpoint: Endpoint,
  { says, draft, by, first = [], refusals }: MaybeRefused,
): Case {
  return {
    says,
    batch: onSubjectBatch(context, endpoint),
    steps: [...first, send('probe', draft, by), ...listOfAll(context)],
    judge: results => {
      const { exchange, kind } = answered(context, results, 'probe')
      if (!refusals.includes(kind)) return effectless({ exchange, kind })
      return madeNothing(results, endpoint, [{ says, sent: results.sent('probe'), exchange }])
    },
  }
}

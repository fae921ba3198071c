import type { Case, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/schema.ts'
import { clausesOf } from '../../../contracts/clauses/clauses-of.ts'
import { breakingCases } from '../../../fixtures/requests/index.ts'
import type { ValueCase } from '../../../fixtures/requests/index.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { deletes, reads, subjectPlace } from '../../engine/places-of.ts'
import { answered, castOf, onSubjectBatch, tellingDraft } from '../../engine/stagecraft.ts'
import { readsThatShow } from '../../engine/reads-that-tell.ts'
import { notShown } from '../../oracles/not-shown.ts'
import { survives } from '../../oracles/survives.ts'

/** A valid and a breaking occurrence in either order: the breaking one is not what counts (RULES, more 20). */
export function duplicateCases(
  context: CaseContext,
  endpoint: Endpoint,
  place: Place,
): readonly Case[] | Untried {
  const breaking = firstBreaking(context, endpoint, place)
  if (!breaking?.value)
    return { untried: 'left-out', reason: 'nothing that could be written here is invalid' }
  const { value } = breaking
  const written = 'json' in value ? value.json : 'text' in value ? value.text : undefined
  return (['before', 'after'] as const).map(where => {
    const draft = tellingDraft(context, endpoint, 'subject')
    const twice = {
      ...draft,
      alterations: [...(draft.alterations ?? []), { kind: 'repeat', at: place, value, where } as const],
    }
    return {
      says: `${breaking.says}, ${where} a valid value`,
      batch: onSubjectBatch(context, endpoint),
      steps: [
        ...(deletes(endpoint) ? castOf(context, endpoint, 'subject') : []),
        { do: 'send', as: 'probe', draft: twice, by: 'permitted' },
        ...lookAfter(context, endpoint),
      ],
      judge: results => {
        const probe = answered(context, results, 'probe')
        if (probe.kind !== 'accepted')
          return survives(probe.exchange) ?? { kind: 'inconclusive', reason: 'it was not sent' }
        if (lookAfter(context, endpoint).length === 0 || written === undefined) return { kind: 'holds' }
        return notShown(results.snapshot('after', 'subject'), written, probe.exchange, place)
      },
    }
  })
}

function firstBreaking(context: CaseContext, endpoint: Endpoint, place: Place): ValueCase | undefined {
  for (const clause of clausesOf(endpoint).filter(({ at }) => at === place)) {
    const cases = breakingCases(endpoint, clause, context.world)
    const edge =
      'impossible' in cases ? undefined : cases.edges.find(({ value }) => value && isTelling(value))
    if (edge) return edge
  }
  return undefined
}

/** Short values may be shown for another reason. */
const isTelling = (value: NonNullable<ValueCase['value']>): boolean => {
  const written: Json | undefined = 'json' in value ? value.json : 'text' in value ? value.text : undefined
  return written !== undefined && String(written).length > 0
}

const lookAfter = (context: CaseContext, endpoint: Endpoint): readonly Step[] =>
  reads(endpoint) || deletes(endpoint) || !subjectPlace(endpoint)
    ? []
    : [
        {
          do: 'snapshot',
          as: 'after',
          of: ['subject'],
          ifAccepted: 'probe',
          ...readsThatShow(context, endpoint),
        },
      ]

import type { Case, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/schema.ts'
import { clausesOf } from '../../../contracts/clauses/clauses-of.ts'
import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import { breakingCases, draftWith } from '../../../fixtures/requests/index.ts'
import type { ValueCase } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { deletes, reads, subjectPlace } from '../../engine/places-of.ts'
import { answered, bareOf, castOf, onSubjectBatch, tellingDraft } from '../../engine/stagecraft.ts'
import { readsThatShow } from '../../engine/reads-that-tell.ts'
import { noMoreThan } from '../../oracles/no-more-than.ts'
import { notShown } from '../../oracles/not-shown.ts'
import { survives } from '../../oracles/survives.ts'

/** Where nothing shows which of the two counts, only survival is judged, for which one order does. */
const ordersOf = (context: CaseContext, endpoint: Endpoint, place: Place): readonly ('before' | 'after')[] =>
  isLimit(endpoint, place) || lookAfter(context, endpoint).length > 0 ? ['before', 'after'] : ['before']

/** A valid and a breaking occurrence in either order: the breaking one is not what counts (RULES, more 20). */
export function duplicateCases(
  context: CaseContext,
  endpoint: Endpoint,
  place: Place,
): readonly Case[] | Untried {
  const breaking = tellingBreak(context, endpoint, place) ?? firstBreaking(context, endpoint, place)
  if (!breaking?.value)
    return { untried: 'left-out', reason: 'nothing that could be written here is invalid' }
  const { value } = breaking
  const written = 'json' in value ? value.json : 'text' in value ? value.text : undefined
  const draft = isLimit(endpoint, place)
    ? draftWith(bareOf(context, endpoint, 'subject'), { place, value: { json: 1 } })
    : tellingDraft(context, endpoint, 'subject')
  const alone: readonly Step[] = isLimit(endpoint, place)
    ? [{ do: 'send', as: 'alone', draft, by: 'permitted' }]
    : []
  return ordersOf(context, endpoint, place).map(where => {
    const twice = {
      ...draft,
      alterations: [...(draft.alterations ?? []), { kind: 'repeat', at: place, value, where } as const],
    }
    return {
      says: `${breaking.says}, ${where} a valid value`,
      batch: onSubjectBatch(context, endpoint),
      steps: [
        ...(deletes(endpoint) ? castOf(context, endpoint, 'subject') : []),
        ...alone,
        { do: 'send', as: 'probe', draft: twice, by: 'permitted' },
        ...lookAfter(context, endpoint),
      ],
      judge: results => {
        const probe = answered(context, results, 'probe')
        if (probe.kind !== 'accepted')
          return survives(probe.exchange) ?? { kind: 'inconclusive', reason: 'it was not sent' }
        if (alone.length > 0) return noMoreThan(probe.exchange, results.exchange('alone'), place)
        if (lookAfter(context, endpoint).length === 0 || written === undefined) return { kind: 'holds' }
        return notShown(results.snapshot('after', 'subject'), written, probe.exchange, place)
      },
    }
  })
}

/** Whether the place bounds how many entries a list shows. */
const isLimit = (endpoint: Endpoint, place: Place): boolean =>
  endpoint.relations.some(each => each.kind === 'pages' && each.limit === place)

/** Nothing that a text might be taken for, and long enough to be known again. */
const UNMISTAKABLE: readonly string[] = ['amber<birch>5', 'amber@birch@5']

function tellingBreak(context: CaseContext, endpoint: Endpoint, place: Place): ValueCase | undefined {
  const found = UNMISTAKABLE.find(
    text => zoneOfValue(endpoint, place, { json: text }, context.world) === 'outside',
  )
  const isText = schemasAt(endpoint, place).every(schema => typesOf(schema).has('string'))
  return isText && found !== undefined
    ? { place, value: { json: found }, zone: 'outside', says: `an invalid text: ${found}` }
    : undefined
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

import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { clausesOf } from '../../../contracts/clauses/clauses-of.ts'
import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import { breakingCases, draftWith } from '../../../fixtures/requests/index.ts'
import type { ValueCase } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { deletes, reads, subjectPlace } from '../../engine/places-of.ts'
import { answered, bareOf, castOf, onSubjectBatch, tellingDraft } from '../../engine/stagecraft.ts'
import { readsThatShow } from '../../engine/reads-that-tell.ts'
import { noMoreThan } from '../../oracles/no-more-than.ts'
import { isKnownAgain, notShown } from '../../oracles/not-shown.ts'
import { showsThis } from '../../oracles/shows-whom.ts'
import { survives } from '../../oracles/survives.ts'
import { holds } from '../effects/listing.ts'

/** Where nothing shows which of the two counts, only survival is judged, for which one order does. */
const ordersOf = (isTold: boolean): readonly ('before' | 'after')[] =>
  isTold ? ['before', 'after'] : ['before']

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
  const looks = written !== undefined && isKnownAgain(written) ? lookAfter(context, endpoint) : []
  return ordersOf(isLimit(endpoint, place) || looks.length > 0).map(where => {
    const twice = {
      ...draft,
      alterations: [...(draft.alterations ?? []), { kind: 'repeat', at: place, value, where } as const],
    }
    return {
      says: `${breaking.says}, ${where} a valid value`,
      sort: where,
      batch: onSubjectBatch(context, endpoint),
      steps: [
        ...(deletes(endpoint) ? castOf(context, endpoint, 'subject') : []),
        ...alone,
        { do: 'send', as: 'probe', draft: twice, by: 'permitted' },
        ...looks,
      ],
      judge: results => {
        const probe = answered(context, results, 'probe')
        if (probe.kind !== 'accepted')
          return survives(probe.exchange) ?? { kind: 'inconclusive', reason: 'it was not sent' }
        if (alone.length > 0) return noMoreThan(probe.exchange, results.exchange('alone'), place)
        if (reads(endpoint) && place === subjectPlace(endpoint)) return aboutValid(context, endpoint, results)
        if (looks.length === 0 || written === undefined) return { kind: 'holds' }
        return notShown(results.snapshot('after', 'subject'), written, probe.exchange, place)
      },
    }
  })
}

/** Where a read shows whom it is about, the valid one of two subjects is the one that it shows. */
function aboutValid({ api, facts }: CaseContext, endpoint: Endpoint, results: Results): Verdict {
  const [entity] = api.entities
  const shown = (entity?.tellingProperties ?? []).filter(property =>
    placesOf(facts.places, property).some(({ read }) => read === endpoint.id),
  )
  if (shown.length === 0) return { kind: 'holds' }
  const exchange = results.exchange('probe')
  const holdsOwn = ['id', ...shown].some(property => {
    const value = results.property('subject', property)
    return value !== undefined && holds(exchange.response?.json ?? null, String(value))
  })
  return showsThis(holdsOwn, exchange)
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

import { acceptedSchemas } from '../../../contracts/clauses/accepted-replies.ts'
import { countedIn } from '../../../contracts/clauses/counted-in.ts'
import type { Api } from '../../../contracts/model/api.ts'
import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { creatorOf, relationsOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { noLongerCounted } from '../../oracles/no-longer-counted.ts'
import { replyAsReckoned } from '../../oracles/reply-as-reckoned.ts'
import { allHold, unaccepted } from './seen.ts'
import { createBy, forbidden, inconclusive } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'

/** A thing that a new entity is put into, or refers to, whose read counts such entities. */
export interface CountedWhere {
  /** Where the creation names it, and what kind of thing it is. */
  readonly at: Place
  readonly kind: string
  readonly reader: Endpoint
  readonly subject: Place
  readonly members: readonly string[]
}

/** Where the entities of an API are counted, as far as descriptions say. */
export function countedWhere(api: Api): readonly CountedWhere[] {
  const [entity] = api.entities
  const creator = entity && creatorOf(api, entity.name)
  if (!entity || !creator) return []
  return Object.entries(creator.marks).flatMap(([at, { names, subject }]) =>
    names === undefined || subject || names === entity.known
      ? []
      : (api.whole ?? api.endpoints).flatMap(reader => {
          const place = subjectPlace(reader)
          const isOfIt = place !== undefined && reader.marks[place]?.names === names
          if (!isOfIt || relationsOf(reader, 'shows').length === 0 || reader.method !== 'GET') return []
          const [reply] = acceptedSchemas(reader)
          const members = reply === undefined ? [] : countedIn(reply, entity.name)
          return members.length === 0 ? [] : [{ at, kind: names, reader, subject: place, members }]
        }),
  )
}

/** What counts new entities of a kind counts those no more that are deleted. */
export const countsNoMore = (api: Api, remover: Endpoint): readonly PlannedClaim[] => {
  const wheres = countedWhere(api)
  if (wheres.length === 0) return []
  return [
    {
      claim: claimOf('deletes', remover, {
        tail: 'deletes-from-totals',
        says: 'What is deleted is no longer counted where it was',
        basis: 'documented',
        severity: 'normal',
        category: 909,
        needs: ['entities'],
      }),
      cases: context => {
        const cases = wheres.flatMap(where => caseOf(context, remover, where))
        return (
          forbidden(context, remover) ??
          (cases.length > 0 ? cases : inconclusive('nothing is known that it could be counted in'))
        )
      },
    },
  ]
}

const [BEFORE, MEANWHILE, AFTER] = ['before', 'with it', 'without it']
const DELETION = 'deletion'

function caseOf(context: CaseContext, remover: Endpoint, where: CountedWhere): readonly Case[] {
  const creator = creatorOf(context.api, context.api.entities[0]?.name ?? '')
  const known = context.world.known[where.kind]
  const [one] = known === undefined || known === '*' ? [] : known
  if (!creator || one === undefined) return []
  const value = { json: one }
  const made = draftWith(bareDraft(creator, context.world), { place: where.at, value })
  const read = draftWith(bareDraft(where.reader, context.world), { place: where.subject, value })
  return [
    {
      says: `${where.members.join(', ')} of what it is put into`,
      batch: { id: `${remover.id} counted at ${where.at} by ${where.reader.id}`, setup: [] },
      steps: [
        send(BEFORE, read),
        createBy(context, SUBJECT, made),
        send(MEANWHILE, read),
        send(DELETION, bareDraft(remover, context.world, SUBJECT)),
        send(AFTER, read),
      ],
      judge: results =>
        unaccepted(context, results, [BEFORE, MEANWHILE, DELETION, AFTER]) ?? judge(results, where),
    },
  ]
}

function judge(results: Results, { members, reader }: CountedWhere): Verdict {
  const [before, meanwhile, after] = [BEFORE, MEANWHILE, AFTER].map(as => results.exchange(as))
  if (!before || !meanwhile || !after) return { kind: 'inconclusive', reason: 'it could not be read' }
  const reckoned = [meanwhile, after].flatMap(each => replyAsReckoned(each, reader, 'accepted') ?? [])
  return allHold([noLongerCounted(members, { before, meanwhile, after }), ...reckoned])
}

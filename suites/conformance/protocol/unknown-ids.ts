import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith, unknownReferences } from '../../../fixtures/requests/index.ts'
import { behind, inFront } from '../../../fixtures/requests/edit-text.ts'
import { subjectProperty } from '../../../fixtures/requests/place-value.ts'
import { zoneWithoutWorld } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { answered, tellingDraft, tellingTwin, turnedAwayBatch, twinOf } from '../../engine/stagecraft.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'

/**
 * References to nothing at the place of the subject, names and addresses included (RULES, more 20; silence 6). Where other
 * places may name the subject too, they name nothing either: the target goes by any of them.
 */
export function unknownCases(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const place = subjectPlace(endpoint)
  const probes =
    place === undefined
      ? []
      : [...probesAt(context, endpoint, place), ...byOtherName(context, endpoint, place)]
  if (probes.length === 0) return { untried: 'left-out', reason: 'any valid spelling names something here' }
  return probes.map(({ says, draft, twin }) => ({
    says,
    batch: turnedAwayBatch(context, endpoint),
    twin,
    steps: [{ do: 'send', as: 'probe', draft, by: 'permitted' }],
    judge: results =>
      notAccepted(answered(context, results, 'probe'), answered(context, results, twin), says),
  }))
}

/** A request about nobody, and the accepted one that it is held against. */
interface Probe {
  readonly says: string
  readonly draft: Draft
  readonly twin: string
}

function probesAt(context: CaseContext, endpoint: Endpoint, place: Place): readonly Probe[] {
  const aboutNobody = withoutOthers(context, endpoint, place)
  const twin = tellingTwin(context, endpoint)
  return aboutNobody
    ? referencesAt(context, endpoint, place).map(reference => ({
        says: reference.says,
        draft: draftWith(aboutNobody, reference),
        twin,
      }))
    : []
}

/** Where the shortest request names its subject by an address alone: one of nobody, and a word that is none. */
function byOtherName(context: CaseContext, endpoint: Endpoint, place: Place): readonly Probe[] {
  const bare = bareDraft(endpoint, context.world, 'subject')
  const [other, ...more] = Object.keys(bare.values).filter(
    each => subjectProperty(endpoint, each) !== undefined,
  )
  if (other === undefined || other === place || more.length > 0) return []
  const strangers = unknownReferences(endpoint, other, context.world)
  const first = (pattern: RegExp) =>
    strangers.find(
      ({ value }) => value && 'json' in value && typeof value.json === 'string' && pattern.test(value.json),
    )
  const twin = twinOf(context, endpoint, 'bare')
  return [first(/@/), first(/^[^@]+$/)].flatMap(reference =>
    reference ? [{ says: reference.says, draft: draftWith(bare, reference), twin }] : [],
  )
}

/** The request whose other places for the subject name nothing; undefined where one of them always names somebody. */
function withoutOthers(context: CaseContext, endpoint: Endpoint, place: Place): Draft | undefined {
  const draft = tellingDraft(context, endpoint, 'subject')
  const others = Object.keys(draft.values).filter(
    other => other !== place && subjectProperty(endpoint, other) !== undefined,
  )
  const strangers = others.map(other => {
    const unknown = unknownReferences(endpoint, other, context.world)
    return unknown.find(({ zone }) => zone === 'inside') ?? unknown[0]
  })
  if (strangers.includes(undefined)) return undefined
  return strangers.reduce((made, stranger) => (stranger ? draftWith(made, stranger) : made), draft)
}

/** Of numbers that name nothing one is enough beside the subject's own with a sign. */
function referencesAt(context: CaseContext, endpoint: Endpoint, place: Place): readonly Reference[] {
  const strangers = unknownReferences(endpoint, place, context.world)
  const lettered = almostOwn(context, endpoint, place, LETTERED)
  const signed = almostOwn(context, endpoint, place, SIGNED)
  const numbers = strangers.filter(
    ({ value }) => value !== undefined && 'json' in value && typeof value.json === 'number',
  )
  const spared = new Set(signed.length > 0 ? numbers.slice(1) : [])
  return [...strangers.filter(each => !spared.has(each)), ...lettered, ...signed]
}

/** Who reads only the beginning of it takes it for the id. */
const LETTERED = { edit: behind('x'), sample: '1x', says: 'and a letter' }
/** Who reads only how large it is takes it for the id. */
const SIGNED = { edit: inFront('-'), sample: '-1', says: 'with a minus sign' }

/** The subject's own id, all but, where no schema says that it is wrong. */
function almostOwn(
  context: CaseContext,
  endpoint: Endpoint,
  place: Place,
  { edit, sample, says }: typeof SIGNED,
): readonly Reference[] {
  const kind = endpoint.marks[place]?.names
  const isOpen = kind !== undefined && context.world.known[kind] !== '*'
  if (!isOpen || zoneWithoutWorld(endpoint, place, { json: sample }) === 'outside') return []
  return [{ place, value: { of: 'subject', property: 'id', edit }, says: `a known ${kind} ${says}` }]
}

type Reference = Pick<ReturnType<typeof unknownReferences>[number], 'place' | 'value' | 'says'>

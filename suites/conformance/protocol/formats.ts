import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Alteration, Draft } from '../../../contracts/model/request.ts'
import { clausesOf } from '../../../contracts/clauses/clauses-of.ts'
import { breakingCases, draftWith, sharedOut } from '../../../fixtures/requests/index.ts'
import type { ValueCase } from '../../../fixtures/requests/index.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import {
  answered,
  bareOf,
  seldomSent,
  tellingDraft,
  tellingTwin,
  turnedAwayBatch,
} from '../../engine/stagecraft.ts'
import { effectless } from '../../oracles/effectless.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'
import { bodyTurn } from './body-turn.ts'
import { maybeRefused } from './maybe-refused.ts'
import { asksForSomething, unreadable } from './unreadable.ts'

interface Disguise {
  readonly says: string
  readonly alteration: Alteration
}

const DISGUISES: readonly Disguise[] = [
  { says: 'as JSON', alteration: { kind: 'recode', mediaType: 'application/json' } },
  {
    says: 'as a urlencoded form',
    alteration: { kind: 'recode', mediaType: 'application/x-www-form-urlencoded' },
  },
  { says: 'as a multipart form', alteration: { kind: 'recode', mediaType: 'multipart/form-data' } },
  { says: 'labelled as JSON', alteration: { kind: 'label', contentType: 'application/json' } },
  { says: 'labelled as plain text', alteration: { kind: 'label', contentType: 'text/plain' } },
  { says: 'without a label', alteration: { kind: 'label', contentType: undefined } },
  { says: 'cut short', alteration: { kind: 'truncate-body', keep: 5 } },
]

/** So many disguises are tried on the bare request, too. */
const ON_BARE = 2
/** Where an endpoint before this one takes the same kind of body, fewer: the first one, and others in turn. */
const LATER = { onFull: 3, onBare: 1 }

/** A breaking value under each disguise on the full request, and under some on the bare one (RULES, more 6). */
export function formatCases(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const bodies = brokenBodies(context, endpoint)
  if (bodies.length === 0) return { untried: 'left-out', reason: 'nothing breaks a clause in every format' }
  const turn = bodyTurn(context.api, endpoint)
  const [first, ...others] = DISGUISES.filter(
    ({ alteration }) => alteration.kind !== 'recode' || alteration.mediaType !== endpoint.body?.mediaType,
  )
  const disguises = [...(first ? [first] : []), ...sharedOut(others, turn, LATER.onFull)]
  const disguised = bodies.flatMap(({ says, draft }, index) =>
    disguises
      .slice(0, index === 0 ? disguises.length : turn === 0 ? ON_BARE : LATER.onBare)
      .map(({ says: how, alteration }) =>
        formatCase(context, endpoint, altered(draft, alteration), `${says}, ${how}`),
      ),
  )
  if (!asksForSomething(endpoint)) return disguised
  const lost = unreadable(tellingDraft(context, endpoint, 'subject'))
  return [...disguised, formatCase(context, endpoint, lost, 'a body that cannot be read')]
}

/**
 * The first breaking value of a place of the body that has one, on bare and full: of the first that names nothing, since
 * what names nobody is refused for that.
 */
function brokenBodies(context: CaseContext, endpoint: Endpoint): readonly { says: string; draft: Draft }[] {
  const bases = [tellingDraft(context, endpoint, 'subject'), bareOf(context, endpoint, 'subject')]
  const broken = clausesOf(endpoint)
    .filter(({ at, keyword }) => at.startsWith('body/') && keyword !== 'required')
    .flatMap(clause => {
      const cases = breakingCases(endpoint, clause, context.world)
      return 'impossible' in cases ? [] : cases.edges.filter(edge => isText(edge.value)).slice(0, 1)
    })
  const names = ({ place }: ValueCase): boolean =>
    endpoint.marks[place]?.subject === true || endpoint.marks[place]?.names !== undefined
  const edges = [broken.find(edge => !names(edge)) ?? broken[0]].flatMap(edge => edge ?? [])
  return edges.flatMap(edge => bases.map(base => ({ says: edge.says, draft: draftWith(base, edge) })))
}

const altered = (draft: Draft, alteration: Alteration): Draft => ({
  ...draft,
  alterations: [...(draft.alterations ?? []), alteration],
})

const WRONG_LABELS = DISGUISES.filter(({ alteration }) => alteration.kind === 'label')

/**
 * A body that is valid but for its label may be accepted or refused; refused, it must not have been carried out before
 * anybody looked at the label.
 */
export function mislabelledCases(context: CaseContext, endpoint: Endpoint): readonly Case[] {
  const { draft, first } = seldomSent(context, endpoint)
  return sharedOut(WRONG_LABELS, bodyTurn(context.api, endpoint), 1).map(({ says, alteration }) =>
    maybeRefused(context, endpoint, {
      says: `a valid body ${says}`,
      draft: altered(draft, alteration),
      first,
      refusals: ['refused'],
    }),
  )
}

/** Only text is written alike in every format: what breaks a type in JSON may be a valid value in a form. */
const isText = (value: ValueCase['value']): boolean =>
  value !== undefined && ('text' in value || ('json' in value && typeof value.json === 'string'))

function formatCase(context: CaseContext, endpoint: Endpoint, draft: Draft, says: string): Case {
  return {
    says,
    batch: turnedAwayBatch(context, endpoint),
    twin: tellingTwin(context, endpoint),
    steps: [{ do: 'send', as: 'probe', draft, by: 'permitted' }],
    judge: results => {
      const probe = answered(context, results, 'probe')
      return asksForSomething(endpoint)
        ? notAccepted(probe, answered(context, results, tellingTwin(context, endpoint)), says)
        : effectless(probe)
    },
  }
}

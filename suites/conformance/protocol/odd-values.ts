import type { Case, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Alteration, Draft } from '../../../contracts/model/request.ts'
import { placesOf } from '../../../contracts/clauses/places-of.ts'
import { draftWith, neutralCases, sharedOut } from '../../../fixtures/requests/index.ts'
import type { ValueCase } from '../../../fixtures/requests/index.ts'
import { ENORMOUS_TEXT } from '../../../fixtures/requests/long-texts.ts'
import type { CaseContext } from '../../engine/family.ts'
import { bareOf, castOf } from '../../engine/stagecraft.ts'
import { survives } from '../../oracles/survives.ts'
import { bodyTurn } from './body-turn.ts'
import { BRACKETS, asksForSomething } from './unreadable.ts'

/** Values and forms that may be answered either way: only survival is judged. */
export function* oddCases(context: CaseContext, endpoint: Endpoint): Iterable<Case> {
  const base = bareOf(context, endpoint, 'subject')
  for (const { place } of placesOf(endpoint))
    for (const odd of neutralCases(endpoint, place, context.world))
      yield valueCase(context, endpoint, base, odd)
  for (const { says, alterations } of oddForms(endpoint, bodyTurn(context.api, endpoint)))
    yield { ...oddCase(context, endpoint, { ...base, alterations }, says), sort: says }
}

function valueCase(context: CaseContext, endpoint: Endpoint, base: Draft, odd: ValueCase): Case {
  const { place, value, clause } = odd
  const draft = draftWith(base, odd)
  const company = companyOf(endpoint, odd)
  const stepsFor = (each: Draft): readonly Step[] => [sendOdd(each)]
  return {
    ...oddCase(context, endpoint, draft, `${place}: ${odd.says}`),
    sort: sortOf(odd),
    ...(clause !== undefined && { clause }),
    ...(company !== undefined && { merge: { place, value, draft, stepsFor, company } }),
  }
}

/** Without the value, and without whose it is. */
const sortOf = ({ says }: ValueCase): string => says.replace(/:.*/su, '').replace(/ its own .*/su, ' its own')

/**
 * Which odd values travel together: those that every reading refuses, odd spellings, and texts that are nothing but long.
 * What one target may take and another refuse travels alone, since a refusal would hide how the rest is borne; so does
 * what says whom the request is about.
 */
function companyOf({ marks }: Endpoint, { place, zone, inferred, says }: ValueCase): string | undefined {
  if (marks[place]?.subject) return undefined
  if (zone === 'outside') return 'outside'
  if (says.startsWith('an odd spelling')) return 'spelling'
  return inferred === 'length-without-limit' || says === ENORMOUS_TEXT ? says : undefined
}

/** So many of the rarer forms are tried where an endpoint before this one takes the same kind of body. */
const SHARE = 2

interface OddForm {
  readonly says: string
  readonly alterations: readonly Alteration[]
}

/** Nobody calls a parameter so. */
const UNKNOWN: Alteration = { kind: 'extra', at: 'query/plumblineUnknown', value: { text: '1' } }

function oddForms(endpoint: Endpoint, turn: number): readonly OddForm[] {
  const type = endpoint.body?.mediaType
  const raw = (says: string, text: string | Uint8Array, ...besides: readonly Alteration[]): OddForm => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    return {
      says,
      alterations: [{ kind: 'raw-body', bytes, contentType: type ?? 'application/json' }, ...besides],
    }
  }
  const path: OddForm = {
    says: 'a slash after the path',
    alterations: [{ kind: 'path-text', change: 'trailing-slash' }],
  }
  const rarer = [
    path,
    raw('a body that is no UTF-8', new Uint8Array([0xff, 0xfe, 0xc0, 0x80, 0x61])),
    raw('a JSON null', 'null'),
    raw('a very large body', 'a'.repeat(300_000)),
  ]
  const escapes =
    type === 'application/x-www-form-urlencoded'
      ? [raw('a form with escapes that are none', 'a=%zz&b=%')]
      : []
  // How a path is read is one matter for all operations.
  if (!endpoint.body)
    return [
      ...(turn === 0 ? [path] : []),
      raw('a body and a parameter where none are documented', '{}', UNKNOWN),
    ]
  return [
    raw('an empty body', ''),
    ...(asksForSomething(endpoint) ? [] : [raw('a body of brackets', BRACKETS)]),
    ...sharedOut([...rarer, ...escapes], turn, SHARE),
    ...inPlaceOfObject(endpoint).map(([says, text]) => raw(says, text)),
  ]
}

/** Each sort of JSON value that is no object, and what it is called. */
const noObjects: readonly (readonly [text: string, what: string])[] = [
  ['null', 'a JSON null'],
  ['[]', 'a JSON list'],
  ['"x"', 'a JSON text'],
  ['1', 'a JSON number'],
  ['true', 'a JSON boolean'],
]

/** Whoever asks for members of what he takes for an object falls over what is none. */
function inPlaceOfObject({ body }: Endpoint): readonly (readonly [says: string, text: string])[] {
  if (body?.mediaType !== 'application/json') return []
  const { envelope } = body
  const whole = noObjects.filter(([text]) => text !== 'null')
  return [
    ...whole.map(([text, what]) => [`${what} for a body`, text] as const),
    ...(envelope === undefined
      ? []
      : noObjects.map(([text, what]) => [`${what} in the envelope`, `{"${envelope}":${text}}`] as const)),
  ]
}

const sendOdd = (draft: Draft): Step => ({ do: 'send', as: 'odd', draft, by: 'permitted' })

function oddCase(context: CaseContext, endpoint: Endpoint, draft: Draft, says: string): Case {
  return {
    says,
    batch: {
      id: `${endpoint.id} odd`,
      setup: castOf(context, endpoint, 'subject'),
    },
    steps: [sendOdd(draft)],
    judge: results =>
      survives(results.exchange('odd')) ?? { kind: 'inconclusive', reason: 'it was not sent' },
  }
}

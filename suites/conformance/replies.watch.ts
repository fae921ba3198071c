/**
 * Demands on every single reply of the run, whatever it was asked for: they are watchers, cost no request of their own,
 * and speak for each endpoint.
 */
import type { Claim } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { conforms } from '../../contracts/check/conforms.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import { claimOf } from '../engine/claims-of-endpoint.ts'
import type { Watcher } from '../engine/watch.ts'
import { answersInTime } from '../oracles/answers-in-time.ts'
import { contentTypeTrue } from '../oracles/content-type-true.ts'
import { asksOfList, listAsAsked } from '../oracles/list-as-asked.ts'
import { labelledAlike } from '../oracles/labelled-alike.ts'
import type { Labels } from '../oracles/labelled-alike.ts'
import { oneShape } from '../oracles/one-shape.ts'
import { replyAsDescribed } from '../oracles/reply-as-described.ts'
import { reckons, replyAsReckoned } from '../oracles/reply-as-reckoned.ts'
import { replyAsPrinted } from '../oracles/reply-as-printed.ts'
import { replyKeepsSchema } from '../oracles/reply-keeps-schema.ts'
import { leaks, writeOnlyShown } from './replies/leaks.ts'
import { isOwnRefusal, refusals } from './replies/refusals.ts'
import { ownReplies } from './replies/watching.ts'
import { onlySuccessOf, statusDocumented } from '../oracles/status-documented.ts'
import { survives } from '../oracles/survives.ts'
import { rememberedTexts } from '../oracles/remembered-texts.ts'

/** Told of every reply, and of requests that may be answered either way. */
export const survivesClaim = (endpoint: Endpoint): Claim =>
  claimOf('replies', endpoint, {
    tail: 'survives',
    says: 'Never answers with a server error, and always answers',
    basis: 'inferred',
    severity: 'critical',
    category: 100,
  })

export const replies: readonly Watcher[] = [
  {
    id: 'survives',
    claim: survivesClaim,
    judge: ({ exchange }) => survives(exchange),
  },
  {
    id: 'content-type-true',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'content-type-true',
        says: 'Sends what its content type says',
        basis: 'inferred',
        severity: 'normal',
        category: 912,
      }),
    judge: ({ exchange, endpoint, kind, shared }) => {
      const verdict = contentTypeTrue(exchange, isToShow(endpoint))
      return verdict?.kind === 'holds' && kind === 'accepted' && isToShow(endpoint) && !saysPage(endpoint)
        ? labelledAlike(exchange, labelsIn(shared, endpoint.api))
        : verdict
    },
  },
  leaks,
  writeOnlyShown,
  {
    id: 'one-shape',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'one-shape',
        says: 'Answers in one shape',
        basis: 'inferred',
        severity: 'minor',
        category: 912,
      }),
    judge: ownReplies(({ exchange, memory }) => oneShape(exchange, memory)),
  },
  {
    id: 'reply-keeps-schema',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'reply-keeps-schema',
        says: 'Replies as its documented schema says',
        basis: 'documented',
        severity: 'normal',
        category: 101,
      }),
    applies: endpoint => Object.values(endpoint.responses).some(({ schema }) => schema !== undefined),
    // A profile may say by which words of a 2xx reply a target refuses: that is no reply of the documented kind.
    judge: ownReplies(watched => {
      const { exchange, endpoint, kind } = watched
      const status = exchange.response?.status ?? 0
      const isOwn = isOwnRefusal(watched)
      if ((status < 300 && kind !== 'accepted') || (status >= 400 && !isOwn)) return undefined
      return replyKeepsSchema(exchange, endpoint, failuresOf)
    }),
  },
  ...refusals,
  {
    id: 'reply-as-printed',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'reply-as-printed',
        says: 'Replies in the printed media type, with the members of the example and the types of the object shown',
        basis: 'inferred',
        severity: 'normal',
        category: 101,
      }),
    applies: endpoint =>
      Object.values(endpoint.responses).some(({ mediaType, example, shows }) =>
        [mediaType, example, shows].some(printed => printed !== undefined),
      ),
    judge: ownReplies(({ exchange, endpoint, kind }) => replyAsPrinted(exchange, endpoint, kind)),
  },
  {
    id: 'reply-as-described',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'reply-as-described',
        says: 'Shows ids, addresses and moments that are what their descriptions say',
        basis: 'documented',
        severity: 'normal',
        category: 101,
      }),
    applies: endpoint => Object.values(endpoint.responses).some(({ described }) => described !== undefined),
    judge: ({ exchange, endpoint, kind, memory }) => replyAsDescribed(exchange, endpoint, kind, memory),
  },
  {
    id: 'reply-as-reckoned',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'reply-as-reckoned',
        says: 'Shows totals that are what their descriptions reckon from what is shown beside them',
        basis: 'documented',
        severity: 'normal',
        category: 101,
      }),
    applies: reckons,
    judge: ownReplies(({ exchange, endpoint, kind }) => replyAsReckoned(exchange, endpoint, kind)),
  },
  {
    id: 'status-documented',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'status-documented',
        says: 'Answers success with the documented status',
        basis: 'documented',
        severity: 'minor',
        category: 915,
      }),
    applies: endpoint => onlySuccessOf(endpoint) !== undefined,
    judge: ownReplies(({ exchange, endpoint, kind }) => statusDocumented(exchange, endpoint, kind)),
  },
  {
    id: 'list-as-asked',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'list-as-asked',
        says: 'Lists only what has the values that are asked for, and no more than is asked for',
        basis: 'inferred',
        severity: 'normal',
        category: 908,
      }),
    applies: asksOfList,
    judge: ({ exchange, endpoint, kind }) => listAsAsked(exchange, endpoint, kind),
  },
  {
    id: 'answers-in-time',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'answers-in-time',
        says: 'Answers no request far slower than its fellows',
        basis: 'inferred',
        severity: 'minor',
        category: 914,
      }),
    judge: ({ exchange, target, shared }) => answersInTime(exchange, target.limits.slowMs, shared),
    fleeting: true,
  },
]

const isToShow = ({ method, relations }: Endpoint): boolean =>
  method === 'GET' &&
  relations.some(({ kind }) => kind === 'shows' || kind === 'lists' || kind === 'collects')

/** Whoever documents a page sends one. */
const saysPage = ({ responses }: Endpoint): boolean =>
  Object.values(responses).some(({ mediaType, mediaTypes = [] }) =>
    [mediaType ?? '', ...mediaTypes].some(type => type.includes('html')),
  )

function failuresOf(schema: Schema, value: Json) {
  const judged = conforms(schema, value)
  return judged === true || 'kind' in judged ? [] : judged
}

/** How the replies of an API are labelled, as far as they were seen. */
function labelsIn(shared: Map<string, unknown>, api: string): Labels {
  const of = (label: string) => rememberedTexts(shared, `${api} ${label}`)
  return { json: of('json'), text: of('text'), page: of('page') }
}

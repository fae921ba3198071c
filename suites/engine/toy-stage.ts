/** A stage of a few lines for the tests of the engine: one endpoint, a target that is a function, a cast that counts. */
import type { Api } from '../../contracts/model/api.ts'
import type { Batch, Case, Claim, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange, NoResponse } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { AnswerKind, Target } from '../../contracts/model/target.ts'
import type { Client, Sending } from '../../fixtures/client/index.ts'
import { nothingLearnt } from './facts.ts'
import type { Job } from './job.ts'
import { openLane } from './lane.ts'
import type { Stage } from './stage.ts'
import { toyCast } from './toy-cast.ts'
import { openWatch } from './watch.ts'
import type { Watcher } from './watch.ts'

const source = { document: 'notes.txt', place: 'line 1', quote: 'Changes a note.' }

export const update: Endpoint = {
  id: 'notes.update',
  api: 'notes',
  method: 'PUT',
  path: '/notes',
  title: 'Changes the note',
  source,
  permission: { anyOf: ['*'], basis: 'inferred' },
  parameters: [],
  body: {
    mediaType: 'application/json',
    required: true,
    schema: { type: 'object', properties: { text: { type: 'string' }, tone: { type: 'string' } } },
  },
  responses: {},
  ambiguities: [],
  marks: {},
  relations: [],
}

export const api: Api = {
  id: 'notes',
  title: 'Notes',
  sources: [source],
  auth: [{ kind: 'bearer' }],
  permissions: ['*'],
  entities: [{ name: 'note', known: 'noteId', tellingProperties: ['text'] }],
  endpoints: [update],
}

export const target: Target = {
  name: 'toy',
  mode: 'sandbox',
  allowHosts: [],
  allow: [],
  apis: [
    {
      api: 'notes',
      baseUrl: 'http://127.0.0.1:1',
      identities: [
        {
          name: 'all',
          permissions: ['*'],
          credential: { kind: 'bearer', token: { value: 'secret-token', shown: '$TOKEN' } },
        },
      ],
      known: {},
      routes: {},
      notTestable: {},
    },
  ],
  answers: { accepted: { statuses: [200] }, refused: { statuses: [400] }, denied: { statuses: [401] } },
  limits: { requestsPerSecond: 1000, concurrency: 1, timeoutMs: 100, slowMs: 100, budget: 1000, runMs: 1000 },
}

/** What the toy target does with a request: a status, or no answer at all. */
export type Behaviour = (sent: { readonly [field: string]: Json }, nth: number) => number | NoResponse['kind']

export interface ToyStage {
  readonly stage: Stage
  /** The bodies that were sent, in their order. */
  readonly sent: { readonly [field: string]: Json }[]
  /** What was made and cleared away, in its order: `made 1`, `cleared 1`. */
  readonly deeds: string[]
  readonly settings: { left: number; exhausted: boolean; interrupted: boolean }
}

/** A stage on which requests meet this behaviour. */
export function toyStage(
  behaviour: Behaviour,
  watchers: readonly Watcher[] = [],
  claims: readonly Claim[] = [],
): ToyStage {
  const sent: { readonly [field: string]: Json }[] = []
  const deeds: string[] = []
  const settings = { left: 1000, exhausted: false, interrupted: false }
  const endpoints = new Map([[update.id, update]])
  const watch = openWatch(watchers, endpoints, target, classify)
  const [targetApi] = target.apis
  if (!targetApi) throw new Error('the toy target has one API')
  const answering: Behaviour = (fields, nth) => {
    const answer = behaviour(fields, nth)
    settings.exhausted ||= answer === 'budget'
    return answer
  }
  const client = toyClient(answering, sent, watch.see)
  const world = { seed: 1, tag: 'toy', known: {}, allow: [], styles: {} }
  const lane = openLane({ api, target, targetApi, world, client, cleaning: false })
  const stage: Stage = {
    lane,
    cast: toyCast(deeds),
    context: {
      api,
      endpoints,
      target,
      targetApi,
      world: lane.world,
      facts: nothingLearnt(0),
      classify,
      permitted: () => targetApi.identities[0],
      seedOf: () => 1,
      runs: 1,
    },
    watch,
    budget: 1000,
    left: () => settings.left,
    exhausted: () => settings.exhausted,
    overtime: () => false,
    interrupted: () => settings.interrupted,
    claims: new Map(claims.map(claim => [claim.id, claim])),
  }
  return { stage, sent, deeds, settings }
}

const classify = ({ response }: Exchange): AnswerKind => {
  if (!response) return 'failed'
  return response.status === 200 ? 'accepted' : response.status === 400 ? 'refused' : 'other'
}

function toyClient(
  behaviour: Behaviour,
  sent: { readonly [field: string]: Json }[],
  see: (exchange: Exchange) => void,
): Client {
  let spent = 0
  return {
    send: async ({ endpoint, caller, request }: Sending) => {
      const fields: { readonly [field: string]: Json } = JSON.parse(new TextDecoder().decode(request.body))
      sent.push(fields)
      spent += 1
      const answer = behaviour(fields, spent)
      const durationMs = answer === 'slow' ? target.limits.timeoutMs : 1
      const base = { number: spent, endpoint, caller, request, durationMs, retried: [] }
      const exchange: Exchange =
        typeof answer === 'number'
          ? { ...base, response: { status: answer, headers: {}, body: new Uint8Array() } }
          : { ...base, failure: { kind: answer, message: `it was ${answer}` } }
      see(exchange)
      return exchange
    },
    spent: () => spent,
    left: () => 1000,
    exhausted: () => false,
    reserve: () => undefined,
    notices: () => [],
    close: () => undefined,
  }
}

/** A claim about the toy's endpoint. */
export const claimNamed = (tail: string, changes: Partial<Claim> = {}): Claim => ({
  id: `notes.update/${tail}`,
  family: 'accepts',
  endpoint: 'notes.update',
  api: 'notes',
  says: `The note keeps ${tail}`,
  basis: 'documented',
  severity: 'normal',
  category: 900,
  source,
  needs: [],
  ...changes,
})

/** A step that sends these fields. */
export const sending = (fields: { readonly [field: string]: string }, as = 'probe'): Step => ({
  do: 'send',
  as,
  draft: {
    endpoint: update,
    values: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [`body/${field}`, { json: value }]),
    ),
  },
  by: 'permitted',
})

export const plainBatch: Batch = {
  id: 'notes.update toy',
  setup: [{ do: 'create', as: 'subject', entity: 'note' }],
}

/** Holds when the probe was answered 200. */
function acceptedOrBroken(results: Results): Verdict {
  const { response, failure } = results.exchange('probe')
  if (response?.status === 200) return { kind: 'holds' }
  const observed = response ? `answered ${response.status}` : (failure?.message ?? '')
  return {
    kind: 'broken',
    oracle: 'toy',
    direction: 'too-strict',
    expected: 'accepted',
    observed,
    exchange: results.exchange('probe'),
  }
}

/** A case that sends these fields once. */
export const caseOf = (fields: { readonly [field: string]: string }, changes: Partial<Case> = {}): Case => ({
  says: Object.values(fields).join(', '),
  batch: plainBatch,
  steps: [sending(fields)],
  judge: acceptedOrBroken,
  ...changes,
})

export const jobOf = (tail: string, of: Case): Job => ({ claim: claimNamed(tail), case: of })

import { Agent, request } from 'node:http'
import { schemasAt } from '../../contracts/clauses/readings-of.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft, WireRequest } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import type { Mock } from '../../fixtures/mock/start-mock.ts'
import { bareDraft, freshValue, fullDraft, toWire, type RequestWorld } from '../../fixtures/requests/index.ts'
import { modestValues } from '../../fixtures/requests/modest-values.ts'
import type { Kit } from '../../fixtures/state/kit.ts'

/** A kit over a running mock, without the engine: one caller who may do everything, plain http underneath. */
export function stateKit(api: Api, mock: Mock, sent: Exchange[] = []): Kit {
  const profile: ProfilePart = JSON.parse(JSON.stringify(mock.profile)).apis[api.id]
  const world: RequestWorld = { seed: 1, tag: 'st', known: profile.known, allow: [], styles: {} }
  let fresh = 0
  const next: Kit['drafts']['fresh'] = (endpoint, place) =>
    freshValue(schemasAt(endpoint, place), world.tag, (fresh += 1))
  const agent = new Agent({ keepAlive: true })
  const headers = Object.values(profile.identities).map(credentialOf)[0] ?? {}
  const send = async (draft: Draft): Promise<Exchange> => {
    const wire = toWire(draft, () => missing(draft), next, 1)
    const exchange = await exchangeOf(agent, mock.url, wire, headers, draft.endpoint.id, sent.length + 1)
    sent.push(exchange)
    return exchange
  }
  return {
    api,
    drafts: {
      bare: (endpoint, subject) => bareDraft(endpoint, world, subject),
      full: (endpoint, subject) => fullDraft(endpoint, world, subject),
      fresh: next,
      values: (endpoint, place, count) => modestValues(endpoint, place).slice(0, count),
    },
    sender: { send },
    classify: exchange => answerKind(exchange.response?.status ?? 0),
    known: profile.known,
    seed: 1,
    now: Date.now,
    wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
    callerId: 1,
    alive: new Set(),
    standing: new Map(),
    lent: new Set(),
    wakers: [],
  }
}

interface ProfilePart {
  readonly identities: { readonly [name: string]: Credential }
  readonly known: { readonly [kind: string]: readonly Json[] | '*' }
}

interface Credential {
  readonly headers?: { readonly [name: string]: string }
  readonly bearer?: string
  readonly basic?: { readonly username: string; readonly password: string }
}

function credentialOf({ headers, bearer, basic }: Credential): { readonly [name: string]: string } {
  if (headers !== undefined) return headers
  if (bearer !== undefined) return { authorization: `Bearer ${bearer}` }
  const login = `${basic?.username ?? ''}:${basic?.password ?? ''}`
  return { authorization: `Basic ${Buffer.from(login).toString('base64')}` }
}

function missing(draft: Draft): never {
  throw new Error(`${draft.endpoint.id}: a draft of fixtures/state left a reference open`)
}

function answerKind(status: number): AnswerKind {
  if (status >= 200 && status < 300) return 'accepted'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 401 || status === 403) return 'denied'
  return status >= 400 && status < 500 ? 'refused' : 'other'
}

async function exchangeOf(
  agent: Agent,
  url: string,
  wire: WireRequest,
  credential: { readonly [name: string]: string },
  endpoint: string,
  number: number,
): Promise<Exchange> {
  const { status, headers, body } = await new Promise<{
    status: number
    headers: { [name: string]: string }
    body: Buffer
  }>((resolve, reject) => {
    const outgoing = request(
      url + wire.path,
      {
        method: wire.method,
        agent,
        headers: {
          ...Object.fromEntries(wire.headers),
          ...credential,
          ...(wire.body && { 'content-length': String(wire.body.length) }),
        },
      },
      incoming => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
            ),
            body: Buffer.concat(chunks),
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(wire.body)
  })
  const json = jsonOf(body)
  return {
    number,
    endpoint,
    caller: { kind: 'identity', name: 'full' },
    request: wire,
    response: { status, headers, body, ...(json !== undefined && { json }) },
    durationMs: 1,
    retried: [],
  }
}

function jsonOf(body: Buffer): Json | undefined {
  try {
    const json: Json = JSON.parse(body.toString('utf8'))
    return json
  } catch {
    return undefined
  }
}

import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { bareDraft, unmetNeeds } from '../../fixtures/requests/index.ts'
import { sendDraft } from './lane.ts'
import { creates, deletes, reads, subjectPlace } from './places-of.ts'
import type { Stage } from './stage.ts'

/** So many endpoints must turn away whoever may call before nothing is demanded of any of them. */
const ASKED = 4

/**
 * Why nothing can be concluded of the target as a whole: it refuses the credential, or what answers is no API. Undefined as
 * soon as one endpoint answers otherwise, whatever it answers; mostly after one request.
 */
export async function closedTo(stage: Stage): Promise<string | undefined> {
  let first: string | undefined
  for (const endpoint of harmless(stage).slice(0, ASKED)) {
    const { exchange } = await sendDraft(
      stage.lane,
      bareDraft(endpoint, stage.lane.world),
      'permitted',
      () => undefined,
    )
    const closed = closedBy(stage, endpoint, exchange)
    if (closed === undefined) return undefined
    first ??= closed
  }
  return first
}

/**
 * Endpoints that may be asked before anything is known: reading ones first, those about nobody in particular before
 * others.
 */
function harmless({ context, lane }: Stage): readonly Endpoint[] {
  const { api, target, targetApi } = context
  const weight = (endpoint: Endpoint): number => (reads(endpoint) ? 0 : 2) + (subjectPlace(endpoint) ? 1 : 0)
  return api.endpoints
    .filter(endpoint => !endpoint.permissionOnly && !endpoint.locksOut && !endpoint.reaches)
    .filter(endpoint => !creates(endpoint) && !deletes(endpoint))
    .filter(endpoint => reads(endpoint) || target.mode === 'sandbox')
    .filter(({ id }) => targetApi.notTestable[id] === undefined)
    .filter(endpoint => context.permitted(endpoint) && unmetNeeds(endpoint, lane.world).length === 0)
    .toSorted((a, b) => weight(a) - weight(b))
}

function closedBy({ context }: Stage, endpoint: Endpoint, exchange: Exchange): string | undefined {
  const { response } = exchange
  if (!response) return undefined
  const kind = context.classify(exchange)
  const base = context.targetApi.baseUrl
  if (kind === 'denied')
    return `${base} refuses the credential of the identity "${context.permitted(endpoint)?.name}" (${response.status}): is it still valid?`
  if (kind === 'redirect')
    return `${base} sends every request elsewhere (${response.status}): is the base URL right?`
  if (kind === 'not-found')
    return isMadeUp(context.api, endpoint)
      ? undefined
      : `${base} answers every request with ${response.status}: are the base URL and the known ids right?`
  return isPage(response.body)
    ? `${base} answers every request with a page for people (${response.status}), not as an API: is the base URL right?`
    : undefined
}

/** Whether the request named something that nobody knows to be there, so that it may be missed. */
const isMadeUp = (api: Api, endpoint: Endpoint): boolean =>
  subjectPlace(endpoint) !== undefined && api.endpoints.some(creates)

const isPage = (body: Uint8Array): boolean =>
  /^\s*<(?:!doctype\s+html|html)/iu.test(new TextDecoder().decode(body.subarray(0, 200)))

import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { bodyText } from './body-text.ts'

/** One alone may be whom to write to for help. */
const FEWEST = 2
/** No longer than addresses are, since a reply may hold any amount of text. */
const LONGEST = { name: 64, host: 255 }

/**
 * Whoever is turned away is not told who else there is: no addresses of others, which lists were seen to show, and the
 * request did not carry. `known` remembers these.
 */
export function othersUntold(
  exchange: Exchange,
  endpoint: Endpoint,
  kind: AnswerKind,
  known: Set<string>,
): Verdict | undefined {
  const lists = endpoint.relations.some(relation => relation.kind === 'lists')
  if (!exchange.response || (kind === 'accepted' && !lists)) return undefined
  const addresses = addressesIn(exchange.response.body)
  if (kind === 'accepted') {
    for (const address of addresses) known.add(address)
    return undefined
  }
  const told = addresses.filter(each => known.has(each))
  if (new Set(told.filter(each => !isCarried(exchange, each))).size < FEWEST) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'others-untold',
    direction: 'addresses',
    expected: 'a refusal that says nothing of others',
    observed: 'it shows the addresses of several that it was not asked about',
    exchange,
  }
}

/** Looked for from their signs on: a pattern of the whole address would be tried at every letter of a long list. */
function addressesIn(bytes: Uint8Array): readonly string[] {
  if (!bytes.includes(SIGN)) return []
  const text = bodyText(bytes)
  const found: string[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [name] = /[\w.+'-]+$/.exec(text.slice(Math.max(0, at - LONGEST.name), at)) ?? []
    const [host] = /^[\w.-]+/.exec(text.slice(at + 1, at + 1 + LONGEST.host)) ?? []
    if (name !== undefined && host !== undefined) found.push(`${name}@${host}`.toLowerCase())
  }
  return found
}

const SIGN = '@'.charCodeAt(0)

function isCarried({ request }: Exchange, address: string): boolean {
  return [request.path, bodyText(request.body)].some(text => decoded(text).toLowerCase().includes(address))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

import { isList, isObject } from '../../contracts/model/json.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint, Reply } from '../../contracts/model/endpoint.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'
import type { Json, JsonObject } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'

/** So much of a documented object's members an object of the reply has at least before it is taken for that one. */
const LIKENESS = 0.5
/** An id alone is no part of an object: every reply may have one. */
const FEWEST_NAMED = 2

/**
 * An accepted request is answered in the documented media type, with the top-level members that the documentation's
 * example has (where no schema says which there are), and where the reply shows a documented object, its members have the
 * documented types, however deep it stands (RULES, more 17). A reply that tells only what changed lacks nothing.
 */
export function replyAsPrinted(
  exchange: Exchange,
  endpoint: Endpoint,
  kind: AnswerKind,
): Verdict | undefined {
  const { response, request } = exchange
  const printed = response && endpoint.responses[String(response.status)]
  if (kind !== 'accepted' || request.method !== endpoint.method || !printed || response.body.length === 0)
    return undefined
  if ([printed.mediaType, printed.example, printed.shows].every(each => each === undefined)) return undefined
  const wrong = otherMediaType(printed, response) ?? otherContent(printed, response.json, sentNames(request))
  if (!wrong) return { kind: 'holds' }
  return { kind: 'broken', oracle: 'reply-as-printed', ...wrong, exchange }
}

interface Wrong {
  readonly direction: string
  readonly expected: string
  readonly observed: string
}

/** `x+json` is JSON, too. */
function otherMediaType({ mediaType }: Reply, response: Response): Wrong | undefined {
  if (mediaType === undefined || mediaType.includes('*')) return undefined
  const said = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (said === mediaType || (mediaType.endsWith('/json') && said.endsWith('+json'))) return undefined
  return {
    direction: 'media-type',
    expected: `the documented media type ${mediaType}`,
    observed: `it says ${said || 'nothing'}`,
  }
}

function otherContent(printed: Reply, json: Json | undefined, sent: ReadonlySet<string>): Wrong | undefined {
  if (json === undefined) return undefined
  const lack = isPart(printed.shows ?? true, json, sent) ? undefined : lackOf(printed, json)
  return lack ?? otherType(printed.shows ?? true, json)
}

/**
 * Whether the reply shows some members of the documented object, and not most of those that were not sent: it tells what
 * changed, and is another reply.
 */
function isPart(shown: Schema, json: Json, sent: ReadonlySet<string>): boolean {
  const names = namesOf(shown)
  const unsent = names.filter(name => !sent.has(name))
  const isWhole = unsent.length > 0 && objectsLike(unsent, json).length > 0
  return !isWhole && namedIn(names, json) >= FEWEST_NAMED
}

/** The names of all members that a JSON body holds, at any depth. */
function sentNames({ body }: Exchange['request']): ReadonlySet<string> {
  const names = new Set<string>()
  try {
    JSON.parse(new TextDecoder().decode(body), (name, value: Json) => {
      names.add(name)
      return value
    })
  } catch {
    return new Set()
  }
  return names
}

const namesOf = (shown: Schema): readonly string[] =>
  Object.keys(typeof shown === 'object' ? (shown.properties ?? {}) : {})

/** How many of these names the object in a reply has that has most of them. */
function namedIn(names: readonly string[], json: Json): number {
  if (isList(json)) return Math.max(0, ...json.map(item => namedIn(names, item)))
  if (!isObject(json)) return 0
  const inside = Object.values(json).map(member => namedIn(names, member))
  return Math.max(names.filter(name => name in json).length, ...inside)
}

function lackOf({ example, schema }: Reply, json: Json): Wrong | undefined {
  const listed = typeof schema === 'object' && schema.properties !== undefined
  if (example === undefined || !isObject(example) || listed) return undefined
  const there = isObject(json) ? Object.keys(json) : []
  const missing = Object.keys(example).find(name => !there.includes(name))
  return missing === undefined
    ? undefined
    : {
        direction: 'member-missing',
        expected: `a reply with "${missing}", as the documented example has it`,
        observed: `its members are ${there.join(', ') || 'none'}`,
      }
}

function otherType(shown: Schema, json: Json): Wrong | undefined {
  const properties = typeof shown === 'object' ? (shown.properties ?? {}) : {}
  for (const object of objectsLike(Object.keys(properties), json)) {
    for (const [name, schema] of Object.entries(properties)) {
      const value = object[name]
      const type = typeof schema === 'object' ? schema.type : undefined
      if (value === undefined || value === null || typeof type !== 'string' || isOf(type, value)) continue
      return {
        direction: 'type-differs',
        expected: `${name} of the documented type ${type}`,
        observed: `it is ${JSON.stringify(value).slice(0, 60)}`,
      }
    }
  }
  return undefined
}

/** The objects of a reply, at any depth, that have most of these members. */
function objectsLike(names: readonly string[], json: Json): readonly JsonObject[] {
  if (isList(json)) return json.flatMap(item => objectsLike(names, item))
  if (!isObject(json)) return []
  const inside = Object.values(json).flatMap(member => objectsLike(names, member))
  const met = names.filter(name => name in json).length
  return met >= names.length * LIKENESS ? [json, ...inside] : inside
}

function isOf(type: string, value: Json): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value)
    case 'array':
      return isList(value)
    case 'object':
      return isObject(value)
    default:
      return typeof value === type
  }
}

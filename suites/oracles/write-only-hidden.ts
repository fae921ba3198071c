import type { WriteOnly } from '../../contracts/clauses/write-only.ts'
import { namesIn } from '../../contracts/clauses/names-in.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import { isMask, membersOfAny } from './secret-members.ts'
import type { Given, Member } from './secret-members.ts'

/** Shorter values may stand in any reply by chance. */
const SHORTEST_VALUE = 8

/**
 * What is documented as `writeOnly` stands in no accepted reply: neither under its name, even where the request itself has
 * just given it, nor its value under a name that the reply does not document. Nothing, an empty text and a mask show
 * nothing. `given`: what requests of the run wrote, so that a value like `0000` is told from a mask.
 */
export function writeOnlyHidden(
  { response, ...exchange }: Exchange,
  endpoint: Endpoint,
  writeOnly: WriteOnly,
  given: Given,
): Verdict | undefined {
  if (!response || response.status < 200 || response.status > 299 || response.json === undefined)
    return undefined
  if (writeOnly.inReply.length + writeOnly.inRequest.length === 0) return undefined
  const members = membersOfAny(response.json)
  const schema = endpoint.responses[String(response.status)]?.schema
  const named = members.find(member => isNamed(member, writeOnly, given, schema))
  const strange = named ? undefined : members.find(member => isMoved(member, given, schema))
  const found = named ?? strange
  if (!found) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'write-only-hidden',
    direction: named ? 'member-shown' : 'value-shown',
    expected: 'a reply that shows nothing of what is documented as writeOnly',
    observed: named
      ? `the reply holds a value of ${found[0]}, which is writeOnly`
      : `the reply holds under ${found[0]}, which is documented nowhere, what was written to a member that is writeOnly`,
    exchange: { response, ...exchange },
  }
}

/** Where no reply is documented, one may hand out another value under the name, as a new token for the old one. */
function isNamed(
  [name, value]: Member,
  { inReply, inRequest }: WriteOnly,
  given: Given,
  schema: Schema | undefined,
): boolean {
  const isAny = inReply.includes(name) && (typeof value === 'string' || typeof value === 'number')
  const isText = inRequest.includes(name) && typeof value === 'string'
  const isOwn = isText && (schema !== undefined || given.secret.has(value))
  return (isAny || isOwn) && value !== '' && !isMask(String(value), given.secret)
}

/** A value that was written as a secret alone, under a name that the reply is not documented to have. */
function isMoved([name, value]: Member, given: Given, schema: Schema | undefined): boolean {
  if (!isTelling(value) || !given.secret.has(value) || given.open.has(value) || isMask(value)) return false
  return schema === undefined || !namesIn(schema).includes(name)
}

const isTelling = (value: Json): value is string =>
  typeof value === 'string' && value.length >= SHORTEST_VALUE

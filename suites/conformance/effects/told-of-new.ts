import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json, JsonObject } from '../../../contracts/model/json.ts'
import { isObject, isScalar } from '../../../contracts/model/json.ts'
import { plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { PlannedClaim } from '../../engine/family.ts'
import { toldOtherwise } from '../../oracles/made.ts'
import { NEW, newBatch } from './made-claims.ts'
import { createsOf } from './written.ts'

/** A reply that shows the new entity under its id shows it as it was sent. */
export const tellsOfNew = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('creates', endpoint, {
    tail: 'creates/as-told',
    says: 'The reply to a creation shows of the new entity what was sent, where it shows it at all',
    basis: 'inferred',
    severity: 'normal',
    category: 909,
    needs: ['entities', 'array-styles'],
  }),
  cases: context => [
    {
      says: 'the replies to two creations that differ wherever they can',
      batch: newBatch(context, endpoint),
      steps: [],
      judge: results => judge(endpoint, results),
    },
  ],
})

function judge(endpoint: Endpoint, results: Results): Verdict {
  const told = NEW.map(as => ({
    sent: textsSent(endpoint, results, as),
    record: recordOf(results.exchange(as), String(results.property(as, 'id'))),
  }))
  const [first, second] = told
  return first && second
    ? toldOtherwise(sameThough(first, second), results.exchange(NEW[1]))
    : { kind: 'holds' }
}

/** What was sent in one creation, by property, and the record in its reply. */
export interface Told {
  readonly sent: ReadonlyMap<string, string>
  readonly record: JsonObject | undefined
}

/** Properties of which both records show the same text, which neither was given. A mask or a sign says nothing. */
export function sameThough(first: Told, second: Told): readonly string[] {
  return [...first.sent].flatMap(([property, sent]) => {
    const other = second.sent.get(property)
    const [shown, again] = [first, second].map(({ record }) => memberCalled(record, property))
    const isOther = typeof shown === 'string' && shown === again && /^\p{L}[\p{L}\p{N} ]+$/u.test(shown)
    return isOther && sent !== other && ![sent, other].some(text => isLike(text, shown)) ? [property] : []
  })
}

const isLike = (sent: string | undefined, shown: string): boolean =>
  sent?.toLowerCase().includes(shown.toLowerCase()) === true

function memberCalled(record: JsonObject | undefined, property: string): Json | undefined {
  const found = Object.entries(record ?? {}).find(([name]) => plainName(name) === plainName(property))
  return found?.[1]
}

function textsSent(endpoint: Endpoint, results: Results, as: string): ReadonlyMap<string, string> {
  return new Map(
    createsOf(endpoint).flatMap(({ property, value }) => {
      const sent = 'from' in value ? results.sent(as)[value.from] : undefined
      return typeof sent === 'string' ? [[property, sent] as const] : []
    }),
  )
}

/** The object that has the id of what was made: what else stands in it is said of that one. */
const recordOf = ({ response }: Exchange, id: string): JsonObject | undefined => withId(response?.json, id)

function withId(json: Json | undefined, id: string): JsonObject | undefined {
  if (json === undefined || isScalar(json)) return undefined
  const members = Object.values(json)
  if (isObject(json) && members.some(member => isScalar(member) && textOf(member) === id)) return json
  for (const member of members) {
    const found = withId(member, id)
    if (found) return found
  }
  return undefined
}

import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Listed } from '../../../contracts/model/relation.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isList, isScalar } from '../../../contracts/model/json.ts'
import { plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import { tidy } from '../../../fixtures/state/tidy.ts'
import { listedShown } from '../../oracles/listed-shown.ts'

/**
 * Of what a description lists as shown, all is to be found in a reply about this entity; but for what it `mayLack`, by
 * the name of its member.
 */
export function judgeListed(
  results: Results,
  who: string,
  listed: readonly Listed[],
  exchange: Exchange,
  mayLack: (called: readonly string[]) => boolean,
): Verdict {
  const json = exchange.response?.json
  if (json === undefined) return { kind: 'inconclusive', reason: 'the reply could not be read' }
  const { keys, texts } = partsOf(tidy(json))
  const missing = listed.filter(({ by }) =>
    'called' in by
      ? !isCalled(keys, by.called) && !mayLack(by.called)
      : !by.oneOf.some(property => isShown(texts, property, results.property(who, property))),
  )
  return listedShown(
    missing.map(({ says }) => says),
    listed.length,
    exchange,
  )
}

const isCalled = (keys: readonly string[], names: readonly string[]): boolean =>
  keys.some(key => names.some(name => plainName(key).includes(name)))

/**
 * What an entity may lack where it has none of it: anything, where these replies were never seen to show what is empty;
 * what the same read shows of the caller, where they were never seen to show what has no value.
 */
export function lackedWhere(
  replies: readonly Json[],
  ofCaller: Json | undefined,
): (called: readonly string[]) => boolean {
  if (!replies.some(showsEmpty)) return () => true
  if (ofCaller === undefined || replies.some(showsNull)) return () => false
  const { keys } = partsOf(tidy(ofCaller))
  return called => isCalled(keys, called)
}

function showsEmpty(json: Json): boolean {
  if (isScalar(json)) return json === null || json === ''
  const members = Object.values(json)
  return (isList(json) && members.length === 0) || members.some(showsEmpty)
}

const showsNull = (json: Json): boolean =>
  isScalar(json) ? json === null : Object.values(json).some(showsNull)

/** An id stands alone; a name may be a part of a text. */
function isShown(texts: readonly string[], property: string, value: Json | undefined): boolean {
  const text = value === undefined ? '' : String(value).toLowerCase()
  if (text === '') return false
  return texts.some(each => (property === 'id' ? each === text : each.includes(text)))
}

interface Parts {
  readonly keys: readonly string[]
  readonly texts: readonly string[]
}

function partsOf(json: Json): Parts {
  if (isScalar(json)) return { keys: [], texts: [textOf(json).toLowerCase()] }
  const keys = isList(json) ? [] : Object.keys(json)
  const inner = Object.values(json).map(partsOf)
  return {
    keys: [...keys, ...inner.flatMap(each => each.keys)],
    texts: [...keys.map(key => key.toLowerCase()), ...inner.flatMap(each => each.texts)],
  }
}

import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Listed } from '../../../contracts/model/relation.ts'
import type { Json } from '../../../contracts/model/schema.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { isList, isScalar, plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import { tidy } from '../../../fixtures/state/tidy.ts'
import { listedShown } from '../../oracles/listed-shown.ts'

/**
 * Of what a description lists as shown, all is to be found in a reply about this entity; but for what it may not have, where
 * the target leaves out what is empty.
 */
export function judgeListed(
  results: Results,
  who: string,
  listed: readonly Listed[],
  exchange: Exchange,
  leavesOut: boolean,
): Verdict {
  const json = exchange.response?.json
  if (json === undefined) return { kind: 'inconclusive', reason: 'the reply could not be read' }
  const { keys, texts } = partsOf(tidy(json))
  const missing = listed.filter(({ by }) =>
    'called' in by
      ? !leavesOut && !keys.some(key => by.called.some(name => plainName(key).includes(name)))
      : !by.oneOf.some(property => isShown(texts, property, results.property(who, property))),
  )
  return listedShown(
    missing.map(({ says }) => says),
    listed.length,
    exchange,
  )
}

/** Whether these reads, which don't list, were never seen to show a member that is empty. */
export function leavesOutEmpty(snapshots: readonly Snapshot[], reads: readonly string[]): boolean {
  const replies = snapshots.flatMap(({ views }) => [...views.values()])
  return !replies.some(
    ({ read, exchange }) => reads.includes(read) && showsEmpty(exchange.response?.json ?? {}),
  )
}

function showsEmpty(json: Json): boolean {
  if (isScalar(json)) return json === null || json === ''
  const members = Object.values(json)
  return (isList(json) && members.length === 0) || members.some(showsEmpty)
}

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

import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isList, isObject } from '../../../contracts/model/json.ts'
import { listingIn, valueOf } from './listing.ts'

/** Members that hold what an entry is called; others may be texts that no search looks at. */
const CALLED = ['name', 'title', 'label']

/** What the entries of a reply's list are called, where it says so. */
export function namesShown(exchange: Exchange): readonly string[] {
  const listing = listingIn(exchange)
  const list = listing && valueOf(exchange, listing)
  if (list === undefined) return []
  const entries = isList(list) ? list : isObject(list) ? Object.values(list) : []
  return entries.flatMap(nameOf)
}

function nameOf(entry: Json): readonly string[] {
  if (typeof entry === 'string') return [entry]
  if (!isObject(entry)) return []
  const named = Object.entries(entry).find(([member]) => CALLED.includes(member.toLowerCase()))
  return typeof named?.[1] === 'string' ? [named[1]] : []
}

/**
 * What a search that looks at whole names, at their beginnings, at words or at parts of them finds an entry by, one or the
 * other: its name where that is one word, else the name and its first word.
 */
export function searchesFor(
  names: readonly string[],
): { name: string; texts: readonly string[] } | undefined {
  const telling = names.filter(isTelling)
  const name = telling.find(each => !each.includes(' ')) ?? telling[0]
  return name === undefined ? undefined : { name, texts: [...new Set([name, name.split(' ')[0] ?? name])] }
}

const isTelling = (name: string): boolean => /^[a-z]{3,}(?: [a-z]+)*$/i.test(name)

/** A name of several words: a search of any kind that finds by names finds by all of it. */
export const isOfWords = (name: string): boolean => isTelling(name) && name.includes(' ')

/** A name that is joined of words: as long as they may be searched for, the signs in between are a part of it. */
export const isJoined = (name: string): boolean => /^[a-z]{2,}(?:[-_][a-z]{2,})+$/i.test(name)

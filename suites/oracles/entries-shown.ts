import { isList } from '../../contracts/model/json.ts'
import { isAside, isWrapper } from '../../contracts/clauses/list-names.ts'
import type { Json } from '../../contracts/model/json.ts'

/** The entries that a reply lists: itself, the one list among its members, or the one in what its content is wrapped in. */
export function entriesShown(json: Json | undefined): readonly Json[] | undefined {
  if (isList(json)) return json
  if (typeof json !== 'object' || json === null) return undefined
  const members = Object.entries(json).filter(([name]) => !isAside(name))
  const [list, other] = members.map(([, member]) => member).filter(isList)
  if (list !== undefined) return other === undefined ? list : undefined
  const wrapped = members.find(([name, member]) => isWrapper(name) && typeof member === 'object')
  return wrapped && entriesShown(wrapped[1])
}

/** What an entry shows under a name, itself or among its attributes. */
export function memberShown(entry: Json, name: string): Json | undefined {
  const own = memberOf(entry, name)
  return own ?? memberOf(memberOf(entry, 'attributes'), name) ?? own
}

function memberOf(entry: Json | undefined, name: string): Json | undefined {
  if (typeof entry !== 'object' || entry === null || isList(entry)) return undefined
  return Object.entries(entry).find(([key]) => key === name)?.[1]
}

/** The same text in whatever case, or the same number in whatever spelling. */
export const isAlike = (text: string, value: string): boolean =>
  text.toLowerCase() === value.trim().toLowerCase() ||
  (/^-?\d+$/.test(text) && Number(text) === Number(value))

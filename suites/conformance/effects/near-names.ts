import type { Json } from '../../../contracts/model/json.ts'

/** The same but for the case of its last letter; undefined for what has none. */
export function nearText(text: Json | undefined): string | undefined {
  if (typeof text !== 'string') return undefined
  const at = text.search(/[a-z][^a-z]*$/i)
  if (at < 0) return undefined
  const letter = text.charAt(at)
  const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  return text.slice(0, at) + turned + text.slice(at + 1)
}

/** The same with a sign in place of its last letter but one that databases take for any letter. */
export function wildText(text: Json | undefined): string | undefined {
  if (typeof text !== 'string') return undefined
  const at = text.search(/[a-z][a-z][^a-z]*$/i)
  return at < 0 ? undefined : `${text.slice(0, at)}_${text.slice(at + 1)}`
}

/** The same without its last sign. */
export const cutShort = (text: Json | undefined): string | undefined =>
  typeof text === 'string' && text.length > 2 ? text.slice(0, -1) : undefined

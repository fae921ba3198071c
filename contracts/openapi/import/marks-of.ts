import { namesAnother, namesOthers } from '../../clauses/names-another.ts'
import { typesOf } from '../../clauses/lexical/read-text.ts'
import type { Body, Marks, Parameter } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'

const differs = /^(e_?mail|user_?name|login|slug|nick_?name)$/i
const hides = /password|secret|token/i
/** What a target hands out and takes back as it is: nobody can make one up. */
const opaque =
  /^(.*_)?(cursor|page_?token|next_?token|continuation(_?token)?|starting_?after|ending_?before|after|before|since|marker|scroll_?id)$/i
/** Paths of what takes a password, a token or a code that somebody has already. */
const enters =
  /(^|[/_.-])(log-?in|log-?on|sign-?in|token|auth|authenticate|authori[sz]e|sessions?|password|reset|verify|confirm|activate|refresh|otp)([/_.-]|$)/i
/**
 * Headers that hang on what is there already: sent at will they refuse what is valid, or answer with nothing (RFC 9110,
 * 13).
 */
const conditional = /^if-(match|none-match|modified-since|unmodified-since|range)$/i
const perRequest = /^(x-)?(idempotency|request|correlation)-?(key|id)$/i

/**
 * What names and formats tell of places besides their schemas: the last parameter of the path names the subject, fields
 * that end in an id name other things, addresses and login names must differ, passwords are never shown.
 */
export function marksOf(
  path: string,
  parameters: readonly Parameter[],
  body: Body | undefined,
): { readonly [place: Place]: Marks } {
  const inPath = [...path.matchAll(/([^/{}]*)\/[^/{}]*\{([^}]+)\}/g)]
  const paths = inPath.map(([, segment = '', name = ''], position): [Place, Marks] => [
    `path/${name}`,
    {
      names: thing(segment, name),
      ...(position === inPath.length - 1 ? { subject: true } : { within: true }),
    },
  ])
  const others = parameters.flatMap((each): [Place, Marks][] => {
    const mark = parameterMark(each)
    return mark ? [[`${each.in}/${each.name}`, mark]] : []
  })
  const fields = fieldMarks('body', body?.schema)
  return Object.fromEntries([...paths, ...others, ...(enters.test(path) ? fields.map(given) : fields)])
}

/** What lets somebody in was given to somebody before, so that it can be neither made up nor new. */
const given = ([place, mark]: readonly [Place, Marks]): [Place, Marks] => {
  const { unique, ...rest } = mark
  const name = place.slice(place.lastIndexOf('/') + 1)
  return [place, unique || mark.secret ? { ...rest, names: name } : mark]
}

function parameterMark({ in: place, name, required, schema }: Parameter): Marks | undefined {
  if (place === 'query') {
    if (opaque.test(name) && isFreeText(schema)) return { ignorable: true }
    return namesAnother(name) ? { names: name } : undefined
  }
  if (place !== 'header') return undefined
  if (perRequest.test(name)) return isFreeText(schema) ? { unique: true } : undefined
  if (!conditional.test(name)) return undefined
  return required && /^if-match$/i.test(name) ? { version: true } : { ignorable: true }
}

function isFreeText(schema: Schema): boolean {
  if (typeof schema !== 'object') return false
  return schema.type === 'string' && schema.enum === undefined && schema.format === undefined
}

function fieldMarks(parent: Place, schema: Schema | undefined): readonly [Place, Marks][] {
  if (typeof schema !== 'object') return []
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const marks = markOf(name, field)
    const own: [Place, Marks][] = marks ? [[`${parent}/${name}`, marks]] : []
    const others = marks || !takesItems(field) ? undefined : namesOthers(name)
    const items: [Place, Marks][] = others === undefined ? [] : [[`${parent}/${name}/*`, { names: others }]]
    return [...own, ...items, ...fieldMarks(`${parent}/${name}`, field)]
  })
}

const takesItems = (schema: Schema): boolean => typesOf(schema).has('array') && schema !== true

function markOf(name: string, schema: Schema): Marks | undefined {
  const { readOnly, writeOnly, format, type } = typeof schema === 'object' ? schema : {}
  if (readOnly) return { ignorable: 'read-only' }
  if (writeOnly && isFreeText(schema)) return { secret: true }
  if (format === 'password' || (type === 'string' && hides.test(name))) return { secret: true }
  if (differs.test(name)) return { unique: true }
  return namesAnother(name) ? { names: name } : undefined
}

/**
 * `/users/{id}` → userId; a parameter that already says what it names keeps its name, also where that is of something else
 * than the path in front of it (`/repos/{owner}/{repo}`).
 */
function thing(segment: string, name: string): string {
  const singular = segment.replace(/ies$/, 'y').replace(/s$/, '')
  const isOfIt = general.test(name) || name.toLowerCase().includes(singular.toLowerCase())
  return namesAnother(name) || singular === '' || !isOfIt ? name : `${singular}Id`
}

/** What anything may be named by. */
const general =
  /^(id|key|name|.*_?name|slug|uuid|guid|code|number|no|ref|reference|login|handle|hash|token|e_?mail|sku|isbn|index|version|value)$/i

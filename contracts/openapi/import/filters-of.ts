import { besidesNothing, itemOf } from '../../clauses/besides-nothing.ts'
import { comparedAs } from '../../clauses/compared-as.ts'
import { schemaObject } from '../../clauses/places-of.ts'
import { wordsOf } from '../../clauses/words-of.ts'
import { filters } from '../../dsl/relations.ts'
import type { Endpoint, Parameter } from '../../model/endpoint.ts'
import type { ComparedAs, Relation } from '../../model/relation.ts'
import type { Schema } from '../../model/schema.ts'
import { bare, folded, membersListed } from './members-listed.ts'
import type { Members } from './members-listed.ts'

/** Names without their case and signs. */
const searching =
  /^(q|s|query|search|searchterm|searchtext|searchquery|keyword|keywords|term|text|find|fulltext|phrase)$/
const exact = /\bexact(ly)?\b|\bequals?\b|\bequal to\b/i
const atMost = /^(max|maximum|to|until|till|before|lte?|upto|most|below|under)$/
const atLeast = /^(min|minimum|from|since|after|gte?|least|above|over)$/
const including =
  /\bat (most|least)\b|\b(and|or) (later|earlier|more|less|after|before)\b|\binclu(ding|sive)|\bup to\b/i
const minding =
  /\b(upper|lower)[ -]?(case)?( or | and |\/)(upper|lower)[ -]?case\b|case[ -]?insensitive|ignor\w+ (the )?case/i
/** What says the opposite in the same words. */
const telling = /\b(differ\w*|distin\w+|matters|case[ -]?sensitive|unlike)\b/i
const excluding =
  /mutually exclusive|(can ?not|can't|must not|may not) be (used|combined|given|sent|set)|not (together|along) with|instead of/i

/** The parameters of a list that let only some entries through, told from their names and the members of the entries. */
export function filtersOf(endpoint: Endpoint): readonly Relation[] {
  const members = membersListed(endpoint)
  if (members === undefined) return []
  const isApart = excluding.test(`${endpoint.title} ${endpoint.description ?? ''}`)
  return endpoint.parameters.flatMap(parameter => {
    const filter = parameter.in === 'query' ? filterOf(parameter, members) : undefined
    if (filter === undefined) return []
    const alone = isApart || excluding.test(proseOf(parameter)) ? { alone: true as const } : {}
    return [filters(`query/${parameter.name}`, { ...filter, ...alone })]
  })
}

const mindsNoCase = (parameter: Parameter): boolean =>
  minding.test(proseOf(parameter)) && !telling.test(proseOf(parameter))

type Filter = Parameters<typeof filters>[1]

const proseOf = ({ description = '', schema }: Parameter): string =>
  `${description} ${schemaObject(schema).description ?? ''}`

function filterOf(parameter: Parameter, members: Members): Filter | undefined {
  return ofMember(parameter, members) ?? searchOf(parameter) ?? limitOf(parameter, members)
}

/** `category`, `filter[category]`, and one tag of `tags`. */
function ofMember(parameter: Parameter, members: Members): Filter | undefined {
  const name = folded(parameter.name)
  const property = Object.keys(members).find(each => folded(each) === name || folded(each) === `${name}s`)
  if (property === undefined) return undefined
  const [asked, had] = [parameter.schema, members[property] ?? true]
  if (!isPlain(itemOf(asked) ?? asked) || !isPlain(itemOf(had) ?? had)) return undefined
  const isExact = exact.test(proseOf(parameter)) && itemOf(had) === undefined
  const as = comparedAs(had, property) ?? 'text'
  return {
    how: isExact ? 'exactly' : 'value',
    property,
    as,
    ...(itemOf(asked) !== undefined && { takesList: true }),
    ...(itemOf(asked) !== undefined && itemOf(had) === undefined && { several: true }),
    ...(as === 'text' && itemOf(asked) === undefined && mindsNoCase(parameter) && { anyCase: true }),
  }
}

function searchOf(parameter: Parameter): Filter | undefined {
  const { type, enum: listed, format } = schemaObject(besidesNothing(parameter.schema))
  if (!searching.test(folded(parameter.name)) || type !== 'string') return undefined
  if (listed !== undefined || format !== undefined) return undefined
  return { how: 'search', as: 'text', ...(mindsNoCase(parameter) && { anyCase: true }) }
}

/** `maxPrice`, `price_lte`, `yearFrom`, `due_before` */
function limitOf(parameter: Parameter, members: Members): Filter | undefined {
  const words = wordsOf(bare(parameter.name))
  const at = [0, words.length - 1].find(index => isLimit(words[index] ?? ''))
  if (at === undefined || words.length < 2) return undefined
  const rest = words.filter((_, index) => index !== at).join('')
  const property = Object.keys(members).find(each => folded(each) === rest || stemOf(each) === rest)
  if (property === undefined) return undefined
  const as = comparedAs(members[property] ?? true, property)
  if (as === undefined || as === 'text' || !isComparable(parameter, as)) return undefined
  return {
    how: atMost.test(words[at] ?? '') ? 'at-most' : 'at-least',
    property,
    as,
    ...(including.test(proseOf(parameter)) && { inclusive: true }),
  }
}

const isLimit = (word: string): boolean => atMost.test(word) || atLeast.test(word)

/** `dueDate` and `due_at` without what says that they are moments. */
const stemOf = (name: string): string => {
  const words = wordsOf(name)
  return (/^(at|on|date|time)$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words).join('')
}

/** A day may bound moments, and the other way round. */
function isComparable({ schema, name }: Parameter, as: ComparedAs): boolean {
  const own = comparedAs(schema, name)
  const isTime = (each: ComparedAs | undefined): boolean => each === 'day' || each === 'moment'
  return own === as || (isTime(own) && isTime(as))
}

const isPlain = (schema: Schema): boolean => {
  const { type, anyOf = [], oneOf = [], properties } = schemaObject(schema)
  const types = [type ?? []].flat()
  if (properties !== undefined || types.includes('object') || types.includes('array')) return false
  return [...anyOf, ...oneOf].every(isPlain)
}

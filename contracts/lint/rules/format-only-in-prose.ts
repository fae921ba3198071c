import { wordsOf } from '../../clauses/words-of.ts'
import { unnamedFormat } from '../../dsl/readings/texts.ts'
import type { SchemaObject } from '../../model/schema.ts'
import type { Rule } from '../rule.ts'
import type { Spot } from '../spots.ts'
import { eachSpot, isFreeText } from '../spots.ts'

interface Kind {
  readonly says: string
  readonly named: (spot: Spot) => boolean
  /** Texts that every reading of it takes. */
  readonly checked: SchemaObject
}

const DAY = '20(2[4-9]|3[0-5])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])'
const CLOCK = '([01][0-9]|2[0-3]):[0-5][0-9]'

const dayLike = /^\d{4}-\d\d-\d\d$/
const momentLike = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** Whether one of its examples looks like this. */
const showsLike = ({ schema: { example, examples = [] } }: Spot, pattern: RegExp): boolean =>
  [example, ...examples].some(each => typeof each === 'string' && pattern.test(each))

const kinds: readonly Kind[] = [
  {
    says: 'an e-mail address',
    named: ({ name, prose }) => wordsOf(name).includes('email') || /\be-?mail address\b/i.test(prose),
    checked: { format: 'email' },
  },
  {
    says: 'a SIP URI',
    named: ({ name, prose }) => wordsOf(name).join(' ') === 'sip uri' || /\bsip uri\b/i.test(prose),
    checked: { pattern: '^sip:[a-z][a-z0-9]{1,19}@([a-z][a-z0-9]{0,9}\\.)?example\\.com$' },
  },
  {
    says: 'a login name',
    named: ({ name }) => /^(user ?name|login)( name)?$/.test(wordsOf(name).join(' ')),
    checked: { pattern: '^[a-z][a-z0-9]{3,19}$' },
  },
  {
    says: 'a password with capital, digit and sign',
    named: ({ name }) => wordsOf(name).at(-1) === 'password',
    checked: { pattern: '^[A-Z][a-z]{7,11}[0-9]{3}[!_.-]$' },
  },
  {
    says: 'a phone number',
    named: ({ name }) => /\b(phone|telephone|mobile|fax)( number)?$/.test(wordsOf(name).join(' ')),
    checked: { pattern: '^\\+[1-9][0-9]{6,14}$' },
  },
  {
    says: 'a URL',
    named: ({ name }) => wordsOf(name).some(word => word === 'url' || word === 'uri'),
    checked: { format: 'uri' },
  },
  {
    says: 'a moment',
    named: spot => /\bYYYY-MM-DDT|\bdate-time\b/i.test(spot.prose) || showsLike(spot, momentLike),
    checked: { pattern: `^${DAY}T${CLOCK}:[0-5][0-9]Z$` },
  },
  {
    says: 'a day',
    named: spot => /\bYYYY-MM-DD\b/i.test(spot.prose) || showsLike(spot, dayLike),
    checked: { pattern: `^${DAY}$` },
  },
  {
    says: 'a time of day',
    named: ({ prose }) => /\bHH:MM\b/i.test(prose),
    checked: { pattern: `^${CLOCK}$` },
  },
  {
    says: 'a UUID',
    named: ({ name }) => wordsOf(name).some(word => word === 'uuid' || word === 'guid'),
    checked: { format: 'uuid' },
  },
  {
    says: 'a currency',
    named: ({ name }) => /\bcurrency( code)?$/.test(wordsOf(name).join(' ')),
    checked: { enum: ['EUR', 'USD'] },
  },
  {
    says: 'a date, a country or a zone in a spelling that is not told',
    named: ({ name }) => spelt.test(wordsOf(name).join(' ')),
    checked: { not: {} },
  },
]

/** They end in the word for what is written in many ways. */
const spelt =
  /(^| )(date|datetime|date time|timestamp|deadline|due|birthday|country( code)?|time ?zone|locale)$|[a-z] (at|on)$/

export const formatOnlyInProse: Rule = {
  id: 'format-only-in-prose',
  weight: 'note',
  says: 'Name or prose promise a kind of text (an address, a login name), no format or pattern says which texts are.',
  remedy: 'Give it a `format`, or a pattern.',
  check: eachSpot(spot => {
    const kind = isFreeText(spot.schema) ? kinds.find(({ named }) => named(spot)) : undefined
    if (!kind) return undefined
    return { says: `${kind.says} in words only`, reading: unnamedFormat(spot.place, kind.says, kind.checked) }
  }),
}

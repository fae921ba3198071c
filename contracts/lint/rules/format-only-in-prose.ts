import { unnamedFormat } from '../../dsl/readings/texts.ts'
import type { SchemaObject } from '../../model/schema.ts'
import type { Rule } from '../rule.ts'
import type { Spot } from '../spots.ts'
import { eachSpot, isFreeText, wordsOf } from '../spots.ts'

interface Kind {
  readonly says: string
  readonly named: (spot: Spot) => boolean
  readonly checked: SchemaObject
}

const kinds: readonly Kind[] = [
  {
    says: 'an e-mail address',
    named: ({ name, prose }) => wordsOf(name).includes('email') || /\be-?mail address\b/i.test(prose),
    checked: { format: 'email' },
  },
  {
    says: 'a SIP URI',
    named: ({ name, prose }) => wordsOf(name).join(' ') === 'sip uri' || /\bsip uri\b/i.test(prose),
    checked: { pattern: '^sips?:[A-Za-z0-9._-]+@[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$' },
  },
  {
    says: 'a URL',
    named: ({ name }) => wordsOf(name).some(word => word === 'url' || word === 'uri'),
    checked: { format: 'uri' },
  },
]

export const formatOnlyInProse: Rule = {
  id: 'format-only-in-prose',
  weight: 'note',
  says: 'Name or prose promise an address, no format or pattern says that it is checked.',
  remedy: 'Give it a `format`, or a pattern.',
  check: eachSpot(spot => {
    const kind = isFreeText(spot.schema) ? kinds.find(({ named }) => named(spot)) : undefined
    if (!kind) return undefined
    return { says: `${kind.says} in words only`, reading: unnamedFormat(spot.place, kind.says, kind.checked) }
  }),
}

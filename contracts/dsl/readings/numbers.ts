import type { Ambiguity, Place } from '../../model/reading.ts'

/** `type: number` where a fraction makes no sense (an id, a count, a limit). */
export function wholeOrAnyNumber(at: Place): Ambiguity {
  return {
    rule: 'number-may-be-whole',
    at,
    why: 'An id, a count or a limit is a whole number, but the document says `number`.',
    alternatives: [
      { says: 'any number, as printed' },
      { says: 'whole numbers only', only: { type: 'integer' } },
    ],
  }
}

/** A number without a documented minimum; `least` is the smallest value that every reading takes. */
export function noMinimum(at: Place, least: 0 | 1): Ambiguity {
  return {
    rule: 'number-without-minimum',
    at,
    why: 'No minimum is documented, and negative numbers make no sense here.',
    alternatives: [
      { says: 'any number, as printed' },
      { says: `numbers from ${least}`, only: { minimum: least } },
    ],
  }
}

/** A number with `maximum: 1` and no minimum, or one that "indicates if": a state that is on or off. */
export function onOffState(at: Place): Ambiguity {
  return {
    rule: 'state-without-minimum',
    at,
    why: 'It stands for on and off, but is documented as a number without a minimum.',
    alternatives: [
      {
        says: 'the number as printed: also negative, also a fraction; or a boolean',
        also: { type: 'boolean' },
      },
      { says: '1 for on and 0 for off, nothing else', only: { enum: [0, 1] } },
    ],
  }
}

/** A text that "indicates if": a state that is on or off, in a spelling that the document leaves open. */
export function onOffText(at: Place): Ambiguity {
  return {
    rule: 'state-as-text',
    at,
    why: 'It indicates on or off, but is documented as a text without saying which.',
    alternatives: [
      { says: 'any text, as printed' },
      { says: '"1" for on and "0" for off', only: { enum: ['0', '1'] } },
    ],
  }
}

/** A text that holds a count, a limit or a dialling extension. */
export function digitsOrAnyText(at: Place): Ambiguity {
  return {
    rule: 'number-as-text',
    at,
    why: 'Its name promises a number, its type is text.',
    alternatives: [
      { says: 'any text, as printed' },
      { says: 'digits only', only: { pattern: '^[1-9][0-9]{0,3}$' } },
    ],
  }
}

/** The type that the prose names is not the one that the page's own list of types names, or can't be told from it. */
export function numberOrNumericText(at: Place): Ambiguity {
  return {
    rule: 'prose-type-differs-from-list',
    at,
    why: 'The prose and the list of types do not agree, field by field.',
    alternatives: [
      { says: 'a number, as the prose says' },
      { says: 'the number as text', also: { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' } },
    ],
  }
}

export function textOrNumber(at: Place): Ambiguity {
  return {
    rule: 'prose-type-differs-from-list',
    at,
    why: 'The prose and the list of types do not agree, field by field.',
    alternatives: [{ says: 'text, as the prose says' }, { says: 'also a number', also: { type: 'number' } }],
  }
}

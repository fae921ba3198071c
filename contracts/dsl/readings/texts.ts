import type { Ambiguity, Place } from '../../model/reading.ts'
import type { Json } from '../../model/json.ts'
import type { SchemaObject } from '../../model/schema.ts'

/** A text that is described as an address, a URI or a time, but carries no `format`. */
export function unnamedFormat(at: Place, kind: string, checked: SchemaObject): Ambiguity {
  return {
    rule: 'format-only-in-prose',
    at,
    why: `It is called ${kind}, but no format says that it is checked.`,
    alternatives: [{ says: 'any text, as printed' }, { says: `${kind} only`, only: checked }],
  }
}

/** A plain text called e-mail may or may not be checked. */
export function plainEmail(at: Place): Ambiguity {
  return unnamedFormat(at, 'an e-mail address', { format: 'email' })
}

/** No minLength, so the empty text is allowed as printed; a name or an address that is empty is often refused. */
export function emptyTextUnsaid(at: Place): Ambiguity {
  return {
    rule: 'text-without-min-length',
    at,
    why: 'Whether the text may be empty is not said.',
    alternatives: [
      { says: 'any text, the empty one too' },
      { says: 'at least one character', only: { minLength: 1 } },
    ],
  }
}

/** "Leaving any parameter empty will submit it as such" beside constraints that the empty text breaks. */
export function emptyText(at: Place): Ambiguity {
  return {
    rule: 'empty-against-min-length',
    at,
    why: 'The prose lets a parameter be submitted empty, the schema does not.',
    alternatives: [{ says: 'the schema as printed' }, { says: 'also the empty text', also: { enum: [''] } }],
  }
}

/** A documented default that its own schema refuses. */
export function brokenDefault(at: Place, value: Json): Ambiguity {
  return {
    rule: 'default-breaks-own-schema',
    at,
    why: `The documented default ${JSON.stringify(value)} breaks the schema it stands in.`,
    alternatives: [
      { says: 'the schema as printed: the default says only what an omission means' },
      { says: `also ${JSON.stringify(value)}`, also: { enum: [value] } },
    ],
  }
}

/** `default: "UID"` on a number: a word that stands for the caller's own id. */
export function callerByDefault(at: Place): Ambiguity {
  return brokenDefault(at, 'UID')
}

/** A pattern `^A|B$`, which reads "begins with A or ends with B" and means "is A or is B". */
export function anchoredAlternation(at: Place, anchored: string): Ambiguity {
  return {
    rule: 'alternation-anchored-on-one-side',
    at,
    why: 'Each alternative of the pattern is anchored on one side only.',
    alternatives: [
      { says: 'the pattern as printed: begins with the first or ends with the last' },
      { says: 'the whole text is one of the alternatives', only: { pattern: anchored } },
    ],
  }
}

/** `A-z` also holds the six characters that stand between the cases. */
export function rangeAcrossCases(at: Place, narrowed: string): Ambiguity {
  return {
    rule: 'range-spans-cases',
    at,
    why: 'The range from an upper-case to a lower-case letter also holds [ \\ ] ^ _ and `.',
    alternatives: [{ says: 'the range as printed' }, { says: 'letters only', only: { pattern: narrowed } }],
  }
}

/** A pattern that is no regular expression under the `u` flag, which JSON Schema recommends; without it, it is one. */
export function needlessEscapes(at: Place, unescaped: string): Ambiguity {
  return {
    rule: 'pattern-not-unicode',
    at,
    why: 'The pattern escapes characters that need none, which the `u` flag forbids.',
    alternatives: [
      { says: 'the pattern as printed, without the flag' },
      { says: 'the same pattern without the needless escapes', only: { pattern: unescaped } },
    ],
  }
}

/** Options listed in prose: all that is allowed, or examples. */
export function proseEnum(at: Place, options: readonly string[]): Ambiguity {
  return {
    rule: 'prose-enum',
    at,
    why: 'The options stand in the prose, not in the schema.',
    alternatives: [
      { says: 'any text, the options are examples' },
      { says: `only ${options.map(option => JSON.stringify(option)).join(', ')}`, only: { enum: options } },
    ],
  }
}

/** A documented sample sends a value that its schema refuses. */
export function sampleValue(at: Place, value: Json): Ambiguity {
  return {
    rule: 'sample-breaks-schema',
    at,
    why: `A documented sample sends ${JSON.stringify(value)}, which the schema refuses.`,
    alternatives: [
      { says: 'the schema as printed: the sample holds a placeholder' },
      { says: `also ${JSON.stringify(value)}`, also: { enum: [value] } },
    ],
  }
}

/** A documented sample of a form writes the value in quotes. */
export function quotedSample(at: Place, value: string): Ambiguity {
  return {
    rule: 'sample-quotes-values',
    at,
    why: `A documented sample writes ${value} with quotes, which a form would send as part of the value.`,
    alternatives: [
      { says: 'without the quotes: they are typography' },
      { says: `also ${value} as it stands`, also: { enum: [value] } },
    ],
  }
}

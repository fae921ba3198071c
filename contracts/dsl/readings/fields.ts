import type { Alternative, Ambiguity, ArrayStyle, Place } from '../../model/reading.ts'
import type { Schema, SchemaObject } from '../../model/schema.ts'

const styleSays: { readonly [style in ArrayStyle]: string } = {
  repeat: 'the name repeated: a=1&a=2',
  brackets: 'the name with brackets: a[]=1&a[]=2',
  indices: 'the name with positions: a[0]=1&a[1]=2',
  comma: 'one text with commas: a=1,2',
  json: 'one text of JSON: a=[1,2]',
}

/** A list in a form or query whose writing is not declared; `by` names what else the document shows (a sample). */
export function listStyleOpen(at: Place): Ambiguity {
  const style = (name: ArrayStyle): Alternative => ({ says: styleSays[name], style: name })
  return {
    rule: 'array-style-undeclared',
    at,
    why: 'How the list is written on the wire is not said.',
    alternatives: [style('repeat'), style('brackets'), style('indices'), style('comma'), style('json')],
  }
}

/** A list of references or options, where a repeated entry makes no sense. */
export function repeatedEntries(at: Place): Ambiguity {
  return {
    rule: 'list-without-unique-items',
    at,
    why: 'Whether an entry may stand twice is not said.',
    alternatives: [{ says: 'entries may repeat' }, { says: 'each entry once', only: { uniqueItems: true } }],
  }
}

/** A field that a client does not set (read-only, an id, an author) in a request: ignored or refused, whatever it holds. */
export function readOnlyField(at: Place): Ambiguity {
  return {
    rule: 'read-only-in-body',
    at,
    why: 'It is set by the server, yet stands among the fields of the request.',
    alternatives: [
      { says: 'refused, whatever it holds', only: false },
      { says: 'ignored, whatever it holds', also: true },
    ],
  }
}

/** An option of lists in a request that changes one thing, where it can have no effect. */
export function unusedField(at: Place): Ambiguity {
  return {
    rule: 'listing-option-in-write',
    at,
    why: 'It is about lists, yet stands among the fields of a request that changes one thing.',
    alternatives: [{ says: 'as printed' }, { says: 'ignored, whatever it holds', also: true }],
  }
}

/** A search by a property whose own pattern allows more than that of the search. */
export function widerElsewhere(at: Place, property: string, pattern: string): Ambiguity {
  return {
    rule: 'search-narrower-than-property',
    at,
    why: `It searches by ${property}, which may hold what its pattern refuses.`,
    alternatives: [
      { says: 'the pattern as printed' },
      { says: `also whatever ${property} may be`, also: { type: 'string', pattern } },
    ],
  }
}

/** A body that some documents of the vendor wrap in one property. */
export function envelope(name: string, inner: Schema): Ambiguity {
  return {
    rule: 'envelope-unsaid',
    at: 'body',
    why: `Whether the fields stand at the top or inside "${name}" is not said.`,
    alternatives: [
      { says: 'the fields at the top, as printed' },
      { says: `inside "${name}"`, also: { type: 'object', required: [name], properties: { [name]: inner } } },
    ],
  }
}

/** `{name}` stands in the path and is declared nowhere; `like` is what fields of that name are elsewhere. */
export function undeclaredPathParameter(at: Place, like: SchemaObject): Ambiguity {
  return {
    rule: 'undeclared-path-parameter',
    at,
    why: 'The path names it, no declaration says what it is.',
    alternatives: [{ says: 'any text' }, { says: 'what fields of that name are elsewhere', change: like }],
  }
}

/** Another operation gives what must be the same field another name. */
export function otherName(at: Place, name: string): Ambiguity {
  const printed = at.slice(at.lastIndexOf('/') + 1)
  return {
    rule: 'sibling-name-differs',
    at,
    why: `Another operation calls the same field ${name}.`,
    alternatives: [{ says: `${printed}, as printed` }, { says: `${name}, as in the other operation`, name }],
  }
}

/** Another operation puts narrower limits on what must be the same field. */
export function narrowerElsewhere(at: Place, elsewhere: Schema): Ambiguity {
  return {
    rule: 'sibling-schema-differs',
    at,
    why: 'Another operation puts other limits on the same field.',
    alternatives: [
      { says: 'the limits printed here' },
      { says: 'the limits of the other operation too', only: elsewhere },
    ],
  }
}

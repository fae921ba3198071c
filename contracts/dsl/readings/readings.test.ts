import { describe, expect, test } from 'vitest'
import { zoneOf } from '../../clauses/zone-of.ts'
import { bareEndpoint, jsonOf } from '../../lint/endpoint-kit.ts'
import type { Ambiguity } from '../../model/reading.ts'
import type { Json } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { readOnlyField, repeatedEntries } from './fields.ts'
import {
  digitsOrAnyText,
  noMinimum,
  numberOrNumericText,
  onOffState,
  onOffText,
  textOrNumber,
  wholeOrAnyNumber,
} from './numbers.ts'
import {
  anchoredAlternation,
  callerByDefault,
  emptyText,
  plainEmail,
  proseEnum,
  rangeAcrossCases,
} from './texts.ts'

interface Zones {
  readonly inside: readonly Json[]
  readonly neutral: readonly Json[]
  readonly outside: readonly Json[]
}

/** What each reading leaves inside, neutral and outside, by hand. */
const table: readonly (readonly [name: string, schema: Schema, (at: string) => Ambiguity, Zones])[] = [
  [
    'wholeOrAnyNumber',
    { type: 'number' },
    wholeOrAnyNumber,
    { inside: [1, -1], neutral: [1.5], outside: ['a', [1]] },
  ],
  [
    'noMinimum',
    { type: 'number', maximum: 9 },
    at => noMinimum(at, 1),
    { inside: [1, 9], neutral: [0, -3], outside: [10, 'a'] },
  ],
  [
    'onOffState',
    { type: 'number', maximum: 1 },
    onOffState,
    { inside: [0, 1], neutral: [-1, 0.5, true], outside: [2, 'on'] },
  ],
  ['onOffText', { type: 'string' }, onOffText, { inside: ['0', '1'], neutral: ['yes', ''], outside: [[]] }],
  [
    'digitsOrAnyText',
    { type: 'string' },
    digitsOrAnyText,
    { inside: ['60'], neutral: ['a', '', '-1'], outside: [5] },
  ],
  [
    'numberOrNumericText',
    { type: 'number' },
    numberOrNumericText,
    { inside: [5], neutral: ['5', '-1.5'], outside: ['five', [5]] },
  ],
  ['textOrNumber', { type: 'string' }, textOrNumber, { inside: ['a'], neutral: [5], outside: [[], true] }],
  [
    'callerByDefault',
    { type: 'number' },
    callerByDefault,
    { inside: [5], neutral: ['UID'], outside: ['uid', 'UID '] },
  ],
  [
    'emptyText',
    { type: 'string', minLength: 2 },
    emptyText,
    { inside: ['ab'], neutral: [''], outside: ['a'] },
  ],
  [
    'plainEmail',
    { type: 'string' },
    plainEmail,
    { inside: ['a.b@example.com'], neutral: ['a', 'a@b'], outside: [5] },
  ],
  [
    'proseEnum',
    { type: 'string' },
    at => proseEnum(at, ['html']),
    { inside: ['html'], neutral: ['HTML', 'rtf'], outside: [1] },
  ],
  [
    'anchoredAlternation',
    { type: 'string', pattern: '^(a)|(b)$' },
    at => anchoredAlternation(at, '^(?:(a)|(b))$'),
    { inside: ['a', 'b'], neutral: ['ax', 'xb'], outside: ['xa', 'bx'] },
  ],
  [
    'rangeAcrossCases',
    { type: 'string', pattern: '^[A-z]$' },
    at => rangeAcrossCases(at, '^[A-Za-z]$'),
    { inside: ['A', 'z'], neutral: ['_', '['], outside: ['{', '@'] },
  ],
  [
    'repeatedEntries',
    { type: 'array', items: { type: 'number' } },
    repeatedEntries,
    { inside: [[1, 2], []], neutral: [[1, 1]], outside: [['a', 'a']] },
  ],
  ['readOnlyField', { type: 'string' }, readOnlyField, { inside: [], neutral: ['a', 5, []], outside: [] }],
]

describe.for(table)('%s', ([, schema, reading, zones]) => {
  const endpoint = bareEndpoint({ body: jsonOf({ toy: schema }), ambiguities: [reading('body/toy')] })

  test('leaves inside what every reading takes, outside what none takes, and the rest neutral', () => {
    const sorted = (values: readonly Json[]): readonly string[] =>
      values.map(value => zoneOf(endpoint, 'body/toy', value))
    expect(sorted(zones.inside)).toEqual(zones.inside.map(() => 'inside'))
    expect(sorted(zones.neutral)).toEqual(zones.neutral.map(() => 'neutral'))
    expect(sorted(zones.outside)).toEqual(zones.outside.map(() => 'outside'))
  })
})

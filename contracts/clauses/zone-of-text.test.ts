import { describe, expect, it } from 'vitest'
import type { Schema } from '../model/schema.ts'
import { bareEndpoint } from '../lint/endpoint-kit.ts'
import { inQuery } from './zone-kit.ts'
import { zoneOfText, zoneOfTexts } from './zone-of.ts'

describe('a number in a place that carries text', () => {
  const endpoint = inQuery({ type: 'number', maximum: 999 })

  it.each(['0', '1', '999', '-5', '0.5', '12.25'])('is kept by %s', text => {
    expect(zoneOfText(endpoint, 'query/q', text)).toBe('inside')
  })

  it.each([
    '12a',
    'a12',
    'abc',
    '1 2',
    '--1',
    '1.2.3',
    '1000',
    '999.01',
    '',
    'true',
    '1;',
    '{}',
    'null',
    '0x1',
    'NaN',
  ])('is broken by %j', text => {
    expect(zoneOfText(endpoint, 'query/q', text)).toBe('outside')
  })

  it.each([
    '01',
    '+1',
    '1.0',
    '1e0',
    ' 1',
    '1 ',
    '.5',
    '5.',
    '1,000',
    '1_000',
    '-0',
    '１',
    '9007199254740993',
  ])('may or may not be kept by %j', text => {
    expect(zoneOfText(endpoint, 'query/q', text)).toBe('neutral')
  })

  it('beyond what 31 bits hold is nobody’s promise where no limit is documented', () => {
    expect(zoneOfText(inQuery({ type: 'number' }), 'query/q', '2147483647')).toBe('inside')
    expect(zoneOfText(inQuery({ type: 'number' }), 'query/q', '2147483648')).toBe('neutral')
  })
})

describe('a boolean in a place that carries text', () => {
  it.each([
    ['true', 'inside'],
    ['false', 'inside'],
    ['TRUE', 'neutral'],
    ['1', 'neutral'],
    ['on', 'neutral'],
    ['2', 'outside'],
    ['maybe', 'outside'],
    ['truee', 'outside'],
  ])('%s is %s', (text, zone) => {
    expect(zoneOfText(inQuery({ type: 'boolean' }), 'query/q', text)).toBe(zone)
  })
})

describe('an empty text', () => {
  it('is neutral where it may count as left out, outside where both it and leaving out are refused', () => {
    const named: Schema = { type: 'string', minLength: 1 }
    expect(zoneOfText(inQuery(named, {}, false), 'query/q', '')).toBe('neutral')
    expect(zoneOfText(inQuery(named, {}, true), 'query/q', '')).toBe('outside')
    expect(zoneOfText(inQuery({ type: 'number' }, {}, false), 'query/q', '')).toBe('neutral')
  })
})

describe('a text of blanks alone', () => {
  it.each<[string, Schema, string]>([
    [' ', { type: 'string', pattern: '^[a-z ]+$' }, 'neutral'],
    ['\t\u00a0', { type: 'string' }, 'neutral'],
    [' a ', { type: 'string', pattern: '^[a-z ]+$' }, 'inside'],
    [' ', { type: 'string', pattern: '^[a-z]+$' }, 'outside'],
    [' ', { type: 'string', enum: [' ', ','] }, 'inside'],
  ])('%j under %j is %s', (text, schema, zone) => {
    expect(zoneOfText(inQuery(schema), 'query/q', text)).toBe(zone)
  })
})

describe('a list', () => {
  const groups: Schema = { type: 'array', items: { type: 'number', maximum: 9 } }

  it('is judged item by item in its style', () => {
    expect(zoneOfTexts(inQuery(groups), 'query/q', ['1', '2'])).toBe('inside')
    expect(zoneOfTexts(inQuery(groups), 'query/q', ['1', '10'])).toBe('outside')
    expect(zoneOfTexts(inQuery(groups), 'query/q', ['1', 'x'])).toBe('outside')
    expect(zoneOfTexts(inQuery(groups), 'query/q', ['1', '+2'])).toBe('neutral')
    expect(zoneOfTexts(inQuery(groups), 'query/q', ['1,2'], 'comma')).toBe('inside')
    expect(zoneOfTexts(inQuery(groups), 'query/q', ['[1,2]'], 'json')).toBe('inside')
    expect(zoneOfTexts(inQuery(groups), 'query/q', ['[1,"2"]'], 'json')).toBe('outside')
  })

  it('that should be a single value is neutral: the first, the last or none may be taken', () => {
    expect(zoneOfTexts(inQuery({ type: 'number' }), 'query/q', ['1', '2'])).toBe('neutral')
  })
})

describe('what a carrier changes on its way', () => {
  it.each(['a/b', '.', '..', ''])('is neutral in a path: %j', text => {
    const endpoint = {
      ...bareEndpoint(),
      parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'number' } }],
    } as const
    expect(zoneOfText(endpoint, 'path/id', text)).toBe('neutral')
  })

  it('is neutral in a header', () => {
    const endpoint = {
      ...bareEndpoint(),
      parameters: [{ in: 'header', name: 'X', required: true, schema: { type: 'number' } }],
    } as const
    expect(zoneOfText(endpoint, 'header/X', ' 1')).toBe('neutral')
    expect(zoneOfText(endpoint, 'header/X', 'é')).toBe('neutral')
    expect(zoneOfText(endpoint, 'header/X', '1a')).toBe('outside')
  })
})

describe('readings', () => {
  const state = inQuery(
    { type: 'number', maximum: 1 },
    {
      ambiguities: [
        {
          rule: 'state-without-minimum',
          at: 'query/q',
          why: 'no minimum',
          alternatives: [{ says: 'as printed' }, { says: 'on or off', only: { enum: [0, 1] } }],
        },
        {
          rule: 'default-breaks-own-schema',
          at: 'query/q',
          why: 'a word as default',
          alternatives: [{ says: 'as printed' }, { says: 'also UID', also: { enum: ['UID'] } }],
        },
      ],
    },
  )

  it.each([
    ['1', 'inside'],
    ['0', 'inside'],
    ['-1', 'neutral'],
    ['0.5', 'neutral'],
    ['UID', 'neutral'],
    ['uid', 'outside'],
    ['2', 'outside'],
  ])('multiply: %s is %s', (text, zone) => {
    expect(zoneOfText(state, 'query/q', text)).toBe(zone)
  })
})

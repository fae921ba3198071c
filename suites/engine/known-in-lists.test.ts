import { describe, expect, it } from 'vitest'
import { zoneOf } from '../../contracts/clauses/zone-of.ts'
import { json } from '../../contracts/dsl/body.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import type { TargetApi } from '../../contracts/model/target.ts'
import { knownInLists } from './known-in-lists.ts'
import { api } from './toy-stage.ts'

const line: Schema = {
  type: 'object',
  required: ['productId', 'quantity'],
  properties: { productId: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } },
}

/** In which zone these lines of an order are, for somebody who knows these things. */
function zoneOfLines(known: TargetApi['known'], lines: readonly object[], items: Schema = line): string {
  const [toy] = api.endpoints
  if (!toy) throw new Error('the toy has one endpoint')
  const schema: Schema = { type: 'object', properties: { lines: { type: 'array', items } } }
  const order = { ...toy, body: json(schema), ambiguities: [] }
  const [told] = knownInLists({ ...api, endpoints: [order] }, { known }).endpoints
  return told ? zoneOf(told, 'body/lines', JSON.parse(JSON.stringify(lines))) : 'gone'
}

describe('a list whose items name other things', () => {
  const known = { productId: ['lamp', 'desk'] }

  it('surely takes those that the profile knows', () => {
    expect(zoneOfLines(known, [{ productId: 'lamp', quantity: 1 }])).toBe('inside')
  })

  it('may or may not take any other', () => {
    expect(zoneOfLines(known, [{ productId: 'chair', quantity: 1 }])).toBe('neutral')
    expect(zoneOfLines({}, [{ productId: 'lamp', quantity: 1 }])).toBe('neutral')
  })

  it('does not take what breaks another clause', () => {
    expect(zoneOfLines(known, [{ productId: 'lamp', quantity: 0 }])).toBe('outside')
  })

  it('takes any where anything is known, and where its items name nothing', () => {
    expect(zoneOfLines({ productId: '*' }, [{ productId: 'chair', quantity: 1 }])).toBe('inside')
    expect(zoneOfLines(known, [{ said: 'lamp' }], { properties: { said: { type: 'string' } } })).toBe(
      'inside',
    )
  })

  it('is seen in the parts of its items, and in lists of theirs', () => {
    const groups: Schema = { allOf: [{ properties: { lines: { type: 'array', items: line } } }] }
    expect(zoneOfLines(known, [{ lines: [{ productId: 'lamp', quantity: 1 }] }], groups)).toBe('inside')
    expect(zoneOfLines(known, [{ lines: [{ productId: 'chair', quantity: 1 }] }], groups)).toBe('neutral')
  })
})

import { describe, expect, it } from 'vitest'
import type { Schema } from '../model/schema.ts'
import { outcomesTold, refusesTwice } from './told-outcomes.ts'

const order: Schema = {
  type: 'object',
  properties: {
    status: { type: 'string', enum: ['PENDING', 'PAID', 'CANCELLED'] },
    stage: { type: 'string', enum: ['open', 'lost'] },
    chance: { type: 'integer' },
    paidAt: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
    note: { type: 'string' },
  },
}
const told = (prose: string) => outcomesTold(prose, order, 'order').map(({ says, ...rest }) => rest)

describe('what a description tells of the outcome', () => {
  it.each([
    ['The stage becomes `lost`.', [{ member: 'stage', value: 'lost' }]],
    ['Status is set to PAID.', []],
    ['`status` is set to "PAID".', [{ member: 'status', value: 'PAID' }]],
    ['PENDING becomes PAID.', [{ member: 'status', value: 'PAID', from: ['PENDING'] }]],
    [
      'PENDING or PAID becomes CANCELLED.',
      [{ member: 'status', value: 'CANCELLED', from: ['PENDING', 'PAID'] }],
    ],
    [
      'The stage becomes `lost`, the chance 0, and paidAt is set. More is said.',
      [{ member: 'stage', value: 'lost' }, { member: 'chance', value: 0 }, { member: 'paidAt' }],
    ],
    ['Sets the stage to lost and paidAt.', [{ member: 'stage', value: 'lost' }, { member: 'paidAt' }]],
    [
      'Sets the stage back to open, paidAt to null.',
      [
        { member: 'stage', value: 'open' },
        { member: 'paidAt', value: null },
      ],
    ],
    ['Moves an order from `PENDING` to `PAID`.', [{ member: 'status', value: 'PAID', from: ['PENDING'] }]],
    ['PENDING or PAID → CANCELLED', [{ member: 'status', value: 'CANCELLED', from: ['PENDING', 'PAID'] }]],
    ['The order becomes PAID.', [{ member: 'status', value: 'PAID' }]],
    ['It becomes PAID.', [{ member: 'status', value: 'PAID' }]],
  ])('reads "%s"', (prose, outcomes) => {
    expect(told(prose)).toEqual(outcomes)
  })

  it.each([
    'The stage becomes lost if nobody answers.',
    'The stage becomes lost after a week.',
    'The stage becomes closed.',
    'The weather becomes lost.',
    'The customer becomes PAID.',
    'Moves the order from here to there.',
    'Sets the note.',
    'Adds the order to lost.',
    'The note is set.',
    'The chance 0 is usual.',
    'PENDING becomes PAID. PAID becomes CANCELLED.',
  ])('is left open by "%s"', prose => {
    expect(told(prose)).toEqual([])
  })

  it('looks into what a reply is wrapped in', () => {
    const wrapped: Schema = { type: 'object', properties: { data: order } }
    expect(outcomesTold('The stage becomes lost', wrapped, 'order')).toMatchObject([{ member: 'stage' }])
  })
})

describe('that what is done already is refused', () => {
  const paying = outcomesTold('PENDING becomes PAID and paidAt is set.', order, 'order')
  const refuses = (prose: string, verb = 'pay') => refusesTwice(prose, verb, paying)

  it.each([
    ['One that is paid already gets 409.', 'pay'],
    ['409 for what is already cancelled.', 'cancel'],
    ['Any other status gets 409.', 'settle'],
  ])('is said by "%s"', (prose, verb) => {
    expect(refuses(prose, verb)).toBe(true)
  })

  it.each([
    'Another order with this number already exists (409).',
    'One that is paid already stays as it is.',
    'What is locked gets 409.',
    'One that is shipped already gets 409.',
  ])('is not said by "%s"', prose => {
    expect(refuses(prose)).toBe(false)
  })
})

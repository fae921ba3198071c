import { describe, expect, it } from 'vitest'
import type { Schema } from '../model/schema.ts'
import { statesTold } from './told-states.ts'

const invoice: Schema = {
  type: 'object',
  properties: {
    status: { type: 'string', enum: ['draft', 'open', 'IN_REVIEW', 'paid'] },
    archived: { type: 'boolean' },
  },
}
const shut = (prose: string) =>
  statesTold(prose, { thing: 'invoice', done: ['changed', 'sent'], given: 'payments' }, invoice).map(
    ({ member, refused }) => [member, refused],
  )

describe('the states that a description shuts out', () => {
  it.each([
    ['Only a draft invoice can be changed (409).', [['status', ['open', 'IN_REVIEW', 'paid']]]],
    [
      'Only drafts change. Only invoices that are `draft` or "open" may be sent.',
      [['status', ['IN_REVIEW', 'paid']]],
    ],
    ['An invoice that is open or paid can not be changed.', [['status', ['open', 'paid']]]],
    ['Once paid, an invoice cannot be changed.', [['status', ['paid']]]],
    ['A paid invoice takes no more payments.', [['status', ['paid']]]],
    [
      'Only an open invoice takes payments, and none above its balance.',
      [['status', ['draft', 'IN_REVIEW', 'paid']]],
    ],
    ['409 when it is in review already.', [['status', ['IN_REVIEW']]]],
    ['409 when the invoice is paid or the customer is blocked.', [['status', ['paid']]]],
    ['Answers 409 unless the invoice is a draft.', [['status', ['open', 'IN_REVIEW', 'paid']]]],
    ['409 when it is not open.', [['status', ['draft', 'IN_REVIEW', 'paid']]]],
    ['This is only possible while the invoice is open.', [['status', ['draft', 'IN_REVIEW', 'paid']]]],
    ['draft becomes open. Any other status gets 409.', [['status', ['open', 'IN_REVIEW', 'paid']]]],
    ['An archived invoice takes no new payments (409).', [['archived', [true]]]],
    ['409 when it is not archived.', [['archived', [false]]]],
  ])('are read in "%s"', (prose, states) => {
    expect(shut(prose)).toEqual(states)
  })

  it.each([
    'The status of a paid invoice can not be changed.',
    'A paid invoice can not be changed unless the caller is an admin.',
    'A customer with open invoices can not be changed.',
    'Only a draft invoice can be removed.',
    'The total is set only when the invoice is paid.',
    '409 when it is open and overdue.',
    'Answers 409 unless the invoice is open or forgiven.',
    'Can only an open invoice be changed? Only an open invoice can be changed?',
    'draft becomes open.',
  ])('are none in "%s"', prose => {
    expect(shut(prose)).toEqual([])
  })
})

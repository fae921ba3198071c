import { describe, expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { notTakenOver } from './not-taken-over.ts'

const told = { property: 'createdAt', exchange: answeredWith(200) }

describe('what is read-only', () => {
  it('may show anything but what was sent', () => {
    const shown = ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z']
    expect(notTakenOver({ ...told, shown, isTaken: false })).toEqual({ kind: 'holds' })
  })

  it('is not taken over from one request after the other', () => {
    const shown = ['2001-02-03T04:05:06Z', '2002-03-04T05:06:07Z']
    expect(notTakenOver({ ...told, shown, isTaken: true })).toMatchObject({
      kind: 'broken',
      observed: 'createdAt showed "2001-02-03T04:05:06Z", then "2002-03-04T05:06:07Z", as it was sent',
    })
  })

  it('is not taken over for a new entity', () => {
    expect(notTakenOver({ ...told, property: 'id', shown: [7], isTaken: true })).toMatchObject({
      observed: 'id showed 7, as it was sent',
    })
  })
})

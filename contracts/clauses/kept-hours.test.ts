import { describe, expect, it } from 'vitest'
import { inJson } from './zone-kit.ts'
import { zoneOf } from './zone-of.ts'

const booking = {
  type: 'object',
  properties: {
    start: { type: 'string', format: 'date-time', example: '2031-05-12T09:15:00Z' },
    day: { type: 'string', format: 'date' },
  },
} as const

describe('a time where a description speaks of hours', () => {
  const endpoint = inJson(booking, {
    description: 'It has to lie within the working hours of the doctor (400).',
  })

  it('is known to lie within them where the document gives it as an example', () => {
    expect(zoneOf(endpoint, 'body/start', '2031-05-12T09:15:00Z')).toBe('inside')
    expect(zoneOf(endpoint, 'body/start', '2000-01-01T00:00:00Z')).toBe('neutral')
  })

  it('is still refused where it is none', () => {
    expect(zoneOf(endpoint, 'body/start', 'noon')).toBe('outside')
  })

  it('is free elsewhere', () => {
    expect(zoneOf(endpoint, 'body/day', '2000-01-01')).toBe('inside')
    expect(zoneOf(inJson(booking), 'body/start', '2000-01-01T00:00:00Z')).toBe('inside')
  })
})

import { describe, expect, it } from 'vitest'
import { inQuery } from './zone-kit.ts'
import { zoneOfText } from './zone-of.ts'

describe('an e-mail address', () => {
  const endpoint = inQuery({ type: 'string', format: 'email' })

  it.each([
    ['amber+tag@example.com', 'inside'],
    ["o'neil@example.com", 'inside'],
    ['amber@localhost', 'neutral'],
    ['ämber@example.com', 'neutral'],
    ['amber.example.com', 'outside'],
    ['<amber@example.com', 'neutral'],
    ['a@b@example.com', 'outside'],
    ['a@b@example', 'outside'],
    ['amber birch@example.com', 'outside'],
    ['amber@', 'outside'],
  ])('%s is %s', (text, zone) => {
    expect(zoneOfText(endpoint, 'query/q', text)).toBe(zone)
  })
})

import { describe, expect, it } from 'vitest'
import { shouldBeFree } from './should-be-free.ts'

describe('an entity that nobody locked', () => {
  it('should be free when it was let through', () => {
    expect(shouldBeFree({ brought: 'refused', tried: 'accepted', opened: 'refused' })).toBe(true)
  })

  it('should be free when it is refused only while another is locked', () => {
    expect(shouldBeFree({ brought: 'accepted', tried: 'refused', opened: 'accepted' })).toBe(true)
  })

  it('may be refused for a reason that stood before, or stands after', () => {
    expect(shouldBeFree({ brought: 'refused', tried: 'refused', opened: 'accepted' })).toBe(false)
    expect(shouldBeFree({ brought: 'accepted', tried: 'refused', opened: 'refused' })).toBe(false)
  })

  it('says nothing where the server failed', () => {
    expect(shouldBeFree({ brought: 'accepted', tried: 'failed', opened: 'accepted' })).toBe(false)
  })
})

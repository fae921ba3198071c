import { describe, expect, it } from 'vitest'
import { kindOf, yieldOf } from './yields.ts'

const of = (id: string, clause?: string) => ({
  id: `desk.update/${id}`,
  ...(clause !== undefined && { clause }),
})

describe('the kind of a claim', () => {
  it('is its verb and the keyword of its clause, whatever the endpoint and the field are called', () => {
    expect(kindOf(of('refuses/body/name:pattern', 'body/name:pattern'))).toBe('refuses:pattern')
    expect(kindOf(of('accepts/body/name'))).toBe('accepts')
    expect(kindOf(of('accepts'))).toBe('accepts')
  })

  it('tells callers and bystanders apart, but not one permission from another', () => {
    expect(kindOf(of('denies/other-case'))).toBe('denies/other-case')
    expect(kindOf(of('denies/all-but-USER_READ'))).toBe('denies/all-but')
    expect(kindOf(of('lets-in/only-USER_READ'))).toBe('lets-in/only')
    expect(kindOf(of('spares/bystander'))).toBe('spares/bystander')
  })
})

describe('what a case is likely to find', () => {
  it('is more for the first near miss of a pattern than for the tenth', () => {
    const claim = of('refuses/body/name:pattern', 'body/name:pattern')
    expect(yieldOf(claim, 0)).toBeGreaterThan(10 * yieldOf(claim, 9))
  })

  it('is something even for a kind that was never measured', () => {
    expect(yieldOf(of('never-seen/before'), 0)).toBeGreaterThan(0)
    expect(yieldOf(of('refuses/body/name:never', 'body/name:never'), 99)).toBeGreaterThan(0)
  })
})

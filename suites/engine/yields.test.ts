import { describe, expect, it } from 'vitest'
import { kindOf, ratedCases, yieldOf } from './yields.ts'

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

describe('the cases of a claim', () => {
  it('are told apart by their own clauses where the claim names none, each with its position among its like', () => {
    const cases = [{ clause: 'body/name:pattern' }, {}, { clause: 'body/name:pattern' }]
    const [rated = []] = ratedCases([{ claim: of('accepts/body/name'), cases }])
    expect(rated.map(({ kind, position }) => [kind, position])).toEqual([
      ['accepts:pattern', 0],
      ['accepts', 0],
      ['accepts:pattern', 1],
    ])
  })
})

describe('the claims of an endpoint', () => {
  const kinds = (claims: readonly string[], cases: readonly { readonly sort?: string }[]) =>
    ratedCases(claims.map(id => ({ claim: { id }, cases }))).map(rated => rated.map(({ kind }) => kind))

  it('are told apart from the first of their kind, which no other endpoint takes from them', () => {
    const ids = ['desk.update/writes/name', 'desk.update/writes/mail', 'desk.rename/writes/name']
    expect(kinds(ids, [{}])).toEqual([['writes'], ['writes+'], ['writes']])
  })

  it('make cases of several sorts, each of which is first by itself', () => {
    const cases = [{ sort: 'before' }, { sort: 'after' }, { sort: 'before' }]
    const [rated = []] = ratedCases([{ claim: of('repeated/body/name'), cases }])
    expect(rated.map(({ kind, position }) => [kind, position])).toEqual([
      ['repeated:before', 0],
      ['repeated:after', 0],
      ['repeated:before', 1],
    ])
  })
})

describe('what a case is likely to find', () => {
  it('is more for the first near miss of a pattern than for the tenth', () => {
    expect(yieldOf('refuses:pattern', 0)).toBeGreaterThan(10 * yieldOf('refuses:pattern', 9))
  })

  it('is something even for a kind that was never measured', () => {
    expect(yieldOf('never-seen', 0)).toBeGreaterThan(0)
    expect(yieldOf('refuses:never', 99)).toBeGreaterThan(0)
  })
})

import { describe, expect, it } from 'vitest'
import { faults } from '../../fixtures/mock/faults/catalogue.ts'
import type { Fault } from '../../fixtures/mock/faults/fault.ts'
import { uncaught } from '../../fixtures/mock/faults/uncaught.ts'
import { matches } from '../engine/matches.ts'
import { allClaims } from '../qualify/all-claims.ts'
import { meet } from '../qualify/meet-fault.ts'

const apis = [...new Set(faults.map(({ api }) => api))]
const claims = new Map(apis.map(api => [api, allClaims(api)]))
const claimsOf = ({ api }: Fault): ReadonlySet<string> => claims.get(api) ?? new Set()

/** A glob that so large a share of an API's claims matches says nothing any more. */
const WIDEST = 0.1

/** The classes of defects that the qualification was asked for. */
const asked = [
  'accepts-too-much',
  'refuses-valid',
  'server-error',
  'permission-hole',
  'permission-shut',
  'authentication',
  'effect-on-refusal',
  'lost-write',
  'misplaced-write',
  'clobbering-write',
  'wrong-user',
  'toggle',
  'filter',
  'page',
  'delete',
  'lock',
  'idempotency',
  'reply-shape',
  'leak',
  'status',
  'method',
  'content-type',
  'repeated-parameter',
  'slowness',
]

describe('what is expected of a fault', () => {
  it('covers many faults, each under a name of its own, of every class', () => {
    const ids = new Set(faults.map(({ id }) => id))
    expect(ids.size).toBe(faults.length)
    expect(ids.size).toBeGreaterThanOrEqual(200)
    expect([...new Set(faults.map(fault => fault.class))]).toEqual(expect.arrayContaining(asked))
  })

  it('names at least one claim that there is, by its exact id, but for those that none is known to catch', () => {
    const nameless = faults.filter(fault => !fault.caughtBy.some(claim => claimsOf(fault).has(claim)))
    expect(nameless.map(({ id }) => id).toSorted()).toEqual(uncaught.toSorted())
  })

  it('names no claim that there is not', () => {
    const wrong = faults.flatMap(fault =>
      fault.caughtBy.filter(claim => !claimsOf(fault).has(claim)).map(claim => `${fault.id}: ${claim}`),
    )
    expect(wrong).toEqual([])
  })

  it('allows no more than a tenth of the claims by one glob, and by each at least one', () => {
    const wide = faults.flatMap(fault =>
      fault.mayAlso.filter(glob => !isNarrow(glob, claimsOf(fault))).map(glob => `${fault.id}: ${glob}`),
    )
    expect(wide).toEqual([])
  })
})

function isNarrow(glob: string, all: ReadonlySet<string>): boolean {
  const matched = [...all].filter(claim => matches(claim, glob)).length
  return matched > 0 && matched <= all.size * WIDEST
}

/** A few faults of different classes that a few requests find. */
const quick = [
  'create-firstname-times-sign',
  'create-firstname-no-accents',
  'create-loses-language',
  'settings-needs-nothing',
  'list-shut-to-readers',
  'list-without-key',
  'create-despite-denial',
  'list-start-ignored',
  'list-active-ignored',
  'activate-by-get',
  'create-swaps-names',
  'activate-toggles',
]

describe('a fault is caught by the claims that it names, and the honest mock by none of them', () => {
  it.each(faults.filter(({ id }) => quick.includes(id)))('$id', async ({ id, api, caughtBy }) => {
    const wanted = (claim: { readonly id: string }): boolean => caughtBy.includes(claim.id)
    const faulty = await meet({ mock: { fault: id }, seed: 1, runs: 1, api, wanted })
    expect(faulty.red.toSorted()).toEqual(caughtBy.toSorted())
    const honest = await meet({ mock: {}, seed: 1, runs: 1, api, wanted })
    expect([...honest.red, ...honest.unsteady, ...honest.errors]).toEqual([])
  })
})

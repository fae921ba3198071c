import { describe, expect, test } from 'vitest'
import { categories } from '../../contracts/model/categories.ts'

interface Rule {
  readonly name: string
  readonly matchers: {
    readonly statuses?: readonly string[]
    readonly labels: { readonly [name: string]: RegExp }
  }
}

interface Settings {
  readonly default: { readonly categories: { readonly rules: readonly Rule[] } }
  readonly codesByRule: { readonly [rule: string]: readonly number[] }
}

const path = new URL('allurerc.mjs', import.meta.url).href
const settings: Settings = await import(path)

/** As Allure does it: the first rule of which the status and each label fit. */
function ruleFor(outcome: string, status: string, category = ''): string | undefined {
  const labels: { readonly [name: string]: string } = { outcome, category }
  return settings.default.categories.rules.find(
    ({ matchers }) =>
      (matchers.statuses ?? [status]).includes(status) &&
      Object.entries(matchers.labels).every(([name, pattern]) => pattern.test(labels[name] ?? '')),
  )?.name
}

describe('the categories of the report', () => {
  test('have each kind of fault in exactly one rule', () => {
    const codes = Object.values(settings.codesByRule).flat()
    expect(codes.toSorted((one, other) => one - other)).toEqual(categories.map(each => each.code))
  })

  test.each([
    ['broken', 'failed', '100 server error', 'Server error'],
    ['broken', 'failed', '102 validation bypassed', 'Too lax: invalid input let through'],
    ['broken', 'failed', '206 missing authorisation', 'Permissions and credentials'],
    ['broken', 'failed', '903 bystander touched', 'Effects on stored data'],
    ['error', 'broken', undefined, 'Errors of Plumbline itself'],
    ['known', 'skipped', '100 server error', 'Known deviations'],
    ['unsteady', 'skipped', '100 server error', 'Unsteady'],
    ['inconclusive', 'skipped', undefined, 'Inconclusive: could not be tried'],
    ['left out', 'skipped', undefined, 'Left out on purpose'],
    ['held', 'passed', undefined, undefined],
  ] as const)('put %s, %s with %s under %s', (outcome, status, category, rule) => {
    expect(ruleFor(outcome, status, category)).toBe(rule)
  })
})

import { describe, expect, test } from 'vitest'
import type { Finding } from '../../contracts/model/finding.ts'
import { mergedFindings } from './merged-findings.ts'

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  status: 'new',
  claim: id.replace(/:.*/, ''),
  api: 'pets',
  endpoint: 'pets.update',
  basis: 'documented',
  category: 901,
  severity: 'critical',
  title: id,
  expected: '',
  observed: '',
  source: { document: 'pets.md', place: 'Update' },
  count: 1,
  replay: '',
  ...more,
})

const lost = finding('pets.update/writes/name:value-shown:lost', { property: 'name' })

describe('one defect is one finding', () => {
  test('the same id counts once, told by the claim of the higher severity', () => {
    const asSent = finding(lost.id, {
      property: 'name',
      claim: 'pets.update/stores/name',
      severity: 'normal',
      count: 3,
    })
    expect(mergedFindings([asSent, lost])).toEqual([{ ...lost, count: 4, also: ['pets.update/stores/name'] }])
  })

  test('of two that are as severe, the claim that the id names tells it', () => {
    const together = finding(lost.id, { property: 'name', claim: 'pets.update/writes-together' })
    expect(mergedFindings([together, lost])[0]?.claim).toBe('pets.update/writes/name')
  })

  test('what a search and a sequence miss of a property that is not stored belongs to that', () => {
    const missing = finding('pets.list/selects/query/q:listed:missing', { property: 'name' })
    const astray = finding('pets.update/sequences:as-modelled:written', { property: 'name' })
    expect(mergedFindings([missing, astray, lost])).toEqual([
      { ...lost, count: 3, also: ['pets.list/selects/query/q', 'pets.update/sequences'] },
    ])
  })

  test('what is not stored for one caller, and for another one neither, is one defect', () => {
    const another = finding('pets.update/writes-for-whoever-may:value-shown:altered', { property: 'name' })
    expect(mergedFindings([another, lost]).map(({ id }) => id)).toEqual([lost.id])
    expect(mergedFindings([another]).map(({ id }) => id)).toEqual([another.id])
  })

  test('what they miss of another property stands by itself', () => {
    const missing = finding('pets.list/selects/query/q:listed:missing', { property: 'age' })
    expect(mergedFindings([missing, lost]).map(({ id }) => id)).toEqual([missing.id, lost.id])
  })

  test('two ways in which a property goes wrong are two findings', () => {
    const altered = finding('pets.update/writes/name:value-shown:altered', { property: 'name' })
    expect(mergedFindings([altered, lost])).toHaveLength(2)
  })
})

import { describe, expect, it } from 'vitest'
import { idleJobs, say } from '../test-surroundings.ts'

describe('plan', () => {
  const lines = [
    {
      claim: 'desk.a/refuses/name',
      family: 'refuses',
      says: 'refuses a name of 1',
      basis: 'documented',
      cases: 2,
      requests: 4,
    },
    { claim: 'desk.a/shows/x', family: 'effects', says: 'shows x', basis: 'inferred' },
    {
      claim: 'desk.b/accepts',
      family: 'accepts',
      says: 'accepts',
      basis: 'documented',
      untried: 'no identity may',
    },
    {
      claim: 'desk.b/survives',
      family: 'replies',
      says: 'survives',
      basis: 'inferred',
      cases: 0,
      requests: 0,
    },
  ] as const

  it('lists claims with their cost', async () => {
    const { out } = await say(['plan'], { jobs: { ...idleJobs, listPlan: async () => lines } })
    expect(out).toBe(
      [
        'desk.a/refuses/name',
        '    refuses a name of 1: 2 cases, about 4 requests',
        'desk.a/shows/x',
        '    shows x (inferred): its cost depends on what the target shows',
        'desk.b/accepts',
        '    accepts: not tried: no identity may',
        'desk.b/survives',
        '    survives (inferred): judged over what other claims send',
        '',
        '4 claims, 1 of them not to be tried here; about 4 requests.',
        '',
      ].join('\n'),
    )
  })

  it('tells the same as JSON', async () => {
    const { out } = await say(['plan', '--json'], { jobs: { ...idleJobs, listPlan: async () => lines } })
    expect(JSON.parse(out)).toEqual(lines)
  })
})

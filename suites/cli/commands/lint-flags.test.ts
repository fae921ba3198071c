import { describe, expect, it } from 'vitest'
import type { Jobs } from '../jobs.ts'
import { idleJobs, say } from '../test-surroundings.ts'

describe('lint and values', () => {
  it('hand over their flags', async () => {
    const seen: unknown[] = []
    const jobs: Jobs = {
      ...idleJobs,
      lint: async (...told) => {
        seen.push(told)
        return 0
      },
      values: async told => {
        seen.push(told)
        return 0
      },
    }
    expect((await say(['lint', 'a.md', '/b', '--api', 'desk'], { jobs })).code).toBe(0)
    expect(
      (await say(['values', '--schema', 's.json', '--break', '--count', '3', '--contracts', 'c'], { jobs }))
        .code,
    ).toBe(0)
    expect(seen).toEqual([
      [['/nowhere/a.md', '/b'], { json: false, api: 'desk' }],
      { schema: '/nowhere/s.json', break: true, count: '3', contracts: '/nowhere/c' },
    ])
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import type { Target } from '../../contracts/model/target.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { front, usersOf } from './front.ts'
import type { Front } from './front.ts'
import { hold } from './hold.ts'
import type { HoldOptions } from './hold.ts'

const opened: Front[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

/** What reaches a target that has this profile, from a run against it. */
async function reaching(changes: { readonly [part: string]: unknown }, options: HoldOptions) {
  const target = await front({})
  opened.push(target)
  const loaded = targetOf({ ...target.profile, ...changes }, {})
  if (loaded.kind === 'wrong') throw new Error(loaded.problems[0]?.message)
  const only: Target = {
    ...loaded.target,
    apis: loaded.target.apis.filter(({ api }) => api === 'omnidesk-user'),
  }
  const held = await hold(only, { runs: 0, ...options })
  const seen = [...target.seen]
  return { seen, left: await usersOf(target), ...held }
}

const isCreation = ({ method, url }: { readonly method: string; readonly url: string }): boolean =>
  method === 'POST' && url === '/api/v2/user'

describe('a profile that is read-only', () => {
  it('lets nothing out but reads, whatever was planned', async () => {
    const { seen, alarms, leftOut } = await reaching(
      { mode: 'read-only' },
      {
        only: '*/accepts,*/denies/none,*/denies/unknown,omnidesk-user.list-users/*,omnidesk-user.create-user/*,*/refuses/*,*/methods/*',
      },
    )
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))).toEqual([])
    expect(alarms).toEqual([])
    expect(leftOut.some(({ reason }) => reason.includes('read-only'))).toBe(true)
  }, 400_000)
})

describe('a profile that allows nobody to be reached', () => {
  it('lets no mail and no device be asked for, except by who must be denied', async () => {
    const { seen, alarms } = await reaching(
      { allow: [] },
      {
        only: 'omnidesk-user.user-activation-link/*,omnidesk-user.refresh-tab/*,omnidesk-user.create-user/accepts*,omnidesk-user.create-user/refuses/*',
      },
    )
    const created = seen.filter(request => isCreation(request) && request.headers['apikey'] !== undefined)
    expect(created.length).toBeGreaterThan(5)
    for (const { body } of created)
      expect(body.toString('latin1')).toMatch(/name="sendActivationMail"\r\n\r\nfalse\r\n/)
    const full = created[0]?.headers['apikey']
    const reaches = seen.filter(({ url }) => /activationLink|refreshTab/i.test(url))
    expect(reaches.filter(({ headers }) => headers['apikey'] === full)).toEqual([])
    expect(alarms).toEqual([])
  }, 400_000)
})

describe('a budget', () => {
  it.each([1, 7, 60, 400])(
    'of %d requests is never exceeded, retries and clean-up included',
    async budget => {
      const { seen, requests, alarms, leftOut } = await reaching({}, { budget, runs: 1 })
      expect(seen.length).toBeLessThanOrEqual(budget)
      expect(requests).toBe(seen.length)
      expect(alarms).toEqual([])
      expect(leftOut.some(({ reason }) => reason === `the budget of ${budget} requests was spent`)).toBe(true)
    },
    400_000,
  )

  it('leaves nobody behind, whichever request is the last that it allows', async () => {
    const { left: before } = await reaching({}, { only: 'nothing' })
    const budgets = Array.from({ length: 30 }, (_, index) => 90 + 2 * index)
    const runs = await Promise.all(budgets.map(budget => reaching({}, { budget, runs: 1 })))
    const made = runs.map(({ seen }) => seen.filter(isCreation).length)
    expect(made.every(count => count > 0)).toBe(true)
    expect(new Set(made).size).toBeGreaterThan(2)
    expect(runs.map(({ left }) => left)).toEqual(budgets.map(() => before))
  }, 400_000)

  it('leaves nobody changed where the run lends whom it knows, whichever request is the last that it allows', async () => {
    const left = async (budget: number) => {
      const target = await front({ shape: 'plain' })
      opened.push(target)
      const loaded = targetOf(target.profile, {})
      if (loaded.kind === 'wrong') throw new Error(loaded.problems[0]?.message)
      const lending = loaded.target.apis.filter(({ api }) => api !== 'omnidesk-user')
      const { alarms, requests } = await hold({ ...loaded.target, apis: lending }, { budget, runs: 1 })
      return { alarms, isSpent: requests > budget / 2 && requests <= budget }
    }
    const budgets = Array.from({ length: 24 }, (_, index) => 120 + index * 13)
    const runs = await Promise.all(budgets.map(left))
    expect(runs).toEqual(budgets.map(() => ({ alarms: [], isSpent: true })))
  }, 400_000)
})

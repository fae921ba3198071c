import { describe, expect, it } from 'vitest'
import { holdMock } from './hold.ts'

const only = [
  'omnidesk-user.list-users/accepts*,omnidesk-user.create-user/accepts*,omnidesk-user.create-user/refuses/body/name*',
  'omnidesk-user.delete-user/*,omnidesk-user.update-user/writes/*,omnidesk-user.activate/denies/*,teamwork-desk.update-user/denies/*',
].join(',')

describe('a target that is there most of the time', () => {
  it.each([
    ['dropping', /connection broke/],
    ['throttling', /429 Too Many Requests, Retry-After: 1/],
    ['restarting', /503 Service Unavailable, Retry-After: 1/],
  ] as const)(
    'and is %s now and then, is not blamed for it, and the run says what it sent again',
    async (weather, reason) => {
      const { alarms, lines, outcomes } = await holdMock({ weather }, { only, runs: 0 })
      expect(alarms).toEqual([])
      expect(outcomes.filter(({ kind }) => kind === 'held').length).toBeGreaterThan(20)
      const notices = lines.flatMap(line => (line.type === 'notice' ? [line.message] : []))
      expect(notices.some(notice => notice.startsWith('Sent again') && reason.test(notice))).toBe(true)
    },
    400_000,
  )
})

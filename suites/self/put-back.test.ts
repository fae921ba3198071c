import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Target } from '../../contracts/model/target.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import type { MockOptions } from '../../fixtures/mock/start-mock.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import type { LedgerHooks } from '../../fixtures/state/kit.ts'
import { hold, holdMock, onlyApi } from './hold.ts'
import { telephonyUsers } from './telephony-users.ts'

/** Whom the run wrote what to that may lock somebody out: `3 is_active 0`. */
function lockOuts({ request }: Exchange): readonly string[] {
  const [, id = ''] = /users\/([^/?]*)/.exec(request.path) ?? []
  const body = Buffer.from(request.body ?? []).toString('utf8')
  return [...body.matchAll(/"(is_active|is_deleted|twofa_type|registration_password)": *("?[\w.-]*)/g)].map(
    ([, name = '', value = '']) => `${id} ${name} ${value.replace('"', '')}`,
  )
}

async function running(options: MockOptions, changed: (target: Target) => Target) {
  const mock = await startMock(options)
  try {
    const loaded = targetOf(mock.profile, {})
    if (loaded.kind === 'wrong') throw new Error(loaded.problems[0]?.message)
    const written = new Set<string>()
    const before = await telephonyUsers(mock.url)
    const onExchange = (exchange: Exchange): void => lockOuts(exchange).forEach(each => written.add(each))
    const { alarms } = await hold(changed(onlyApi('telephony-user')(loaded.target)), { onExchange })
    return { before, after: await telephonyUsers(mock.url), alarms, written: [...written] }
  } finally {
    await mock.close()
  }
}

describe('users who can be spared', () => {
  it.each(['strict', 'lenient'] as const)(
    'are what they were after a run that locked them out, in the %s dialect',
    async dialect => {
      const { before, after, alarms, written } = await running({ dialect }, target => target)
      expect(after).toEqual(before)
      expect(alarms).toEqual([])
      expect(written).toEqual(expect.arrayContaining(['3 is_active 0', '3 twofa_type google']))
      expect(written.filter(each => /^[12] /.test(each))).toEqual([])
      expect(written.filter(each => each.includes('registration_password'))).toEqual([])
    },
    120_000,
  )

  it('are locked out by nothing where the profile says nothing of it', async () => {
    const { before, after, alarms, written } = await running({}, target => ({ ...target, allow: [] }))
    expect(after).toEqual(before)
    expect(alarms).toEqual([])
    expect(written.filter(each => /is_active 0|google|email$/.test(each))).toEqual([])
  }, 120_000)

  it('are put back, too, by a target that stores what it refuses', async () => {
    const { before, after, alarms } = await running(
      { fault: 'telephony-stores-valid-part' },
      target => target,
    )
    expect(alarms.length).toBeGreaterThan(0)
    expect(after).toEqual(before)
  }, 120_000)
})

describe('the users of the credentials', () => {
  it('are written down with what they show before they are lent, and crossed out once they are as they were', async () => {
    const lent: string[] = []
    const returned: string[] = []
    const hooks: LedgerHooks = {
      onLent: (api, { id }, shown) => void lent.push(`${api} ${String(id)} ${typeof shown['maxChats']}`),
      onRemoved: ({ origin, id }) => void (origin === 'caller' && returned.push(String(id))),
    }
    const { alarms } = await holdMock(
      {},
      { only: 'omnidesk-user.max-chats/default/*', hooks },
      onlyApi('omnidesk-user'),
    )
    expect(alarms).toEqual([])
    expect(new Set(lent)).toEqual(new Set(['omnidesk-user 1 number', 'omnidesk-user 2 number']))
    expect(returned).toEqual(lent.map(each => each.split(' ')[1]))
  }, 120_000)
})

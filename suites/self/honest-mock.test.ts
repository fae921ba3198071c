import { describe, expect, it } from 'vitest'
import { inconclusiveOnTheMock, staleEntries, unexplained } from '../qualify/inconclusive-on-the-mock.ts'
import type { Opening } from '../qualify/inconclusive-on-the-mock.ts'
import { holdMock, onlyApi } from './hold.ts'

/** Few of all combinations: `npm run seeds` has the others. */
const runs = [
  { dialect: 'strict', seed: 2, api: 'omnidesk-user' },
  { dialect: 'lenient', seed: 1, api: 'omnidesk-user' },
  ...(['strict', 'lenient'] as const).flatMap(dialect =>
    [1, 2].flatMap(seed => [
      { dialect, seed, api: 'teamwork-desk' },
      { dialect, seed, api: 'telephony-user' },
    ]),
  ),
] as const

describe('the honest mock', () => {
  const seen: { opening: Opening; mock: { dialect: 'strict' | 'lenient' } }[] = []

  it.each(runs)(
    'turns nothing red in its $dialect dialect, for seed $seed and the claims about $api',
    async ({ dialect, seed, api }) => {
      const { alarms, open } = await holdMock({ dialect }, { seed }, onlyApi(api))
      expect(alarms).toEqual([])
      expect(open.filter(opening => unexplained(opening, { dialect }))).toEqual([])
      seen.push(...open.map(opening => ({ opening, mock: { dialect } })))
    },
    300_000,
  )

  it('turns nothing red for values that move by themselves in entries, asked about nothing but traces', async () => {
    const only = 'omnidesk-user.watch/*-no-trace'
    const { alarms, outcomes } = await holdMock({ dialect: 'strict', shape: 'volatile' }, { only })
    expect(alarms).toEqual([])
    expect(outcomes.length).toBeGreaterThan(2)
  }, 60_000)

  it('turns nothing red for counts over others, asked about nothing but traces', async () => {
    const only = 'omnidesk-user.*/*-no-trace'
    const { alarms, outcomes } = await holdMock({ dialect: 'strict', shape: 'annotated' }, { only })
    expect(alarms).toEqual([])
    expect(outcomes.length).toBeGreaterThan(40)
  }, 60_000)

  it.each([
    ['pages in another order', 'shuffled', 'omnidesk-user.*/pages*'],
    ['pages put into order one by one', 'annotated', 'omnidesk-user.*/pages*'],
    ['new users that are shown otherwise until they are switched on', 'annotated', '*/creates-anew'],
  ] as const)(
    'turns nothing red for %s',
    async (_, shape, only) => {
      for (const dialect of ['strict', 'lenient'] as const) {
        const { alarms, outcomes } = await holdMock({ dialect, shape }, { only })
        expect(alarms).toEqual([])
        expect(outcomes.length).toBeGreaterThan(0)
      }
    },
    60_000,
  )

  it.each([
    ['teamwork-desk.update-user/shown/*', 10],
    ['telephony-user.update-user/stores/*', 10],
    ['omnidesk-user.delete-user-statistic/removes/*', 1],
  ])(
    'turns nothing red that is told in another way, asked about %s alone',
    async (only, least) => {
      for (const shape of ['annotated', 'texts'] as const) {
        const { alarms, outcomes, open } = await holdMock({ dialect: 'strict', shape }, { only })
        expect(alarms).toEqual([])
        expect(outcomes.length).toBeGreaterThanOrEqual(least)
        expect(open.filter(opening => unexplained(opening, { dialect: 'strict', shape }))).toEqual([])
      }
    },
    120_000,
  )

  it('leaves open what the reviewed list names, line by line', () => {
    expect(
      staleEntries(
        seen,
        runs.map(({ dialect, api }) => ({ mock: { dialect }, api })),
      ),
    ).toEqual([])
    for (const { why } of inconclusiveOnTheMock) expect(why).toMatch(/^[a-z].{20,}/)
  })
})

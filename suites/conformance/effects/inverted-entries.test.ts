import { expect, it } from 'vitest'
import { shownBy } from '../../oracles/exchange-kit.ts'
import { showsInverted } from './inverted-entries.ts'

/** Whether a group shows what was said of the entry "spring" the wrong way round, each value beside what it showed then. */
const isInverted = (group: string, told: readonly (readonly [number, boolean])[]): boolean =>
  showsInverted(
    'campaigns',
    told.map(([becomes, shown]) => ({
      key: ['spring'],
      becomes,
      after: shownBy('read', { [`${group}.spring`]: [shown], [`${group}.autumn`]: [true], name: ['Ann'] }),
    })),
  )

it('tells on shown as off, and off as on, in a group called like the property', () => {
  expect(
    isInverted('campaigns', [
      [1, false],
      [0, true],
    ]),
  ).toBe(true)
})

it('says nothing before both were seen, nor where one is shown as it is', () => {
  expect(isInverted('campaigns', [[1, false]])).toBe(false)
  expect(
    isInverted('campaigns', [
      [1, false],
      [0, true],
      [1, true],
    ]),
  ).toBe(false)
  expect(
    isInverted('campaigns', [
      [1, true],
      [0, false],
    ]),
  ).toBe(false)
})

it('says nothing of a group that is called otherwise, or stands among what is off', () => {
  for (const group of ['left', 'left_campaigns', 'muted.campaigns'])
    expect(
      isInverted(group, [
        [1, false],
        [0, true],
      ]),
    ).toBe(false)
})

it('tells of a list that shows the entry beside its state, whatever the state is called', () => {
  const listed = (entry: (shown: boolean) => object): boolean =>
    showsInverted(
      'campaigns',
      [true, false].map(shown => ({
        key: ['spring'],
        becomes: shown ? 0 : 1,
        after: shownBy('read', {
          'campaigns.[]': [
            JSON.stringify(entry(shown)),
            JSON.stringify({ campaign: 'autumn', participating: true }),
          ],
        }),
      })),
    )

  expect(listed(shown => ({ campaign: 'spring', participating: shown }))).toBe(true)
  expect(listed(shown => ({ campaign: 'spring', participating: !shown }))).toBe(false)
  expect(listed(shown => ({ campaign: 'spring', muted: shown }))).toBe(false)
  expect(listed(() => ({ campaign: 'spring' }))).toBe(false)
})

it('tells of lists that hold the wrong ones by their names, and of no other list', () => {
  const isInvertedBy = (
    places: (isOn: boolean) => { readonly [place: string]: readonly string[] },
  ): boolean =>
    showsInverted(
      'campaigns',
      [1, 0].map(becomes => ({ key: ['spring'], becomes, after: shownBy('read', places(becomes === 1)) })),
    )
  const among = (group: string, isThere: boolean) => ({
    [`${group}.[]`]: isThere ? ['spring', 'may'] : ['may'],
  })
  expect(isInvertedBy(isOn => among('activeCampaigns', !isOn))).toBe(true)
  expect(isInvertedBy(isOn => among('inactiveCampaigns', isOn))).toBe(true)
  expect(isInvertedBy(isOn => among('activeCampaigns', isOn))).toBe(false)
  expect(isInvertedBy(isOn => among('availableCampaigns', !isOn))).toBe(false)
  expect(isInvertedBy(isOn => among('activeViews', !isOn))).toBe(false)
})

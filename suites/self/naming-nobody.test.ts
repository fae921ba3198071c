import { expect, it } from 'vitest'
import { letsInWhen } from '../../fixtures/mock/faults/request-changes.ts'
import type { Change } from '../../fixtures/mock/faults/change.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { changedMock } from './changed-mock.ts'
import { hold } from './hold.ts'

/** Whoever has a user of his own is let in without a permission where he names nobody. */
const letsInForOneself: Change = letsInWhen(({ incoming, world, backend }) => {
  const [key = ''] = backend.gate.credentials(incoming, 'omnidesk-user', backend.dialect)
  const isReader = backend.gate.recognise(key, world)?.label === 'reader'
  return isReader && !incoming.body.toString('latin1').includes('userID')
})

const only = 'omnidesk-user.max-chats/denies/*'

/** The claims that break where the profile says of these identities alone which user they belong to. */
async function brokenWhereUserOf(...holders: readonly string[]): Promise<readonly string[]> {
  const mock = await changedMock(letsInForOneself)
  const profile: {
    apis: { 'omnidesk-user': { identities: { [name: string]: { userId?: number } } } }
  } = JSON.parse(JSON.stringify(mock.profile))
  for (const [name, identity] of Object.entries(profile.apis['omnidesk-user'].identities))
    if (!holders.includes(name)) delete identity.userId
  const loaded = targetOf(profile, {})
  if (loaded.kind === 'wrong') throw new Error(loaded.problems[0]?.message)
  const { outcomes } = await hold(loaded.target, { only, runs: 0 })
  mock.close()
  return outcomes.filter(({ kind }) => kind === 'broken').map(({ claim }) => claim.id)
}

it('has somebody with a user of his own name nobody, where whoever may nothing has none', async () => {
  expect(await brokenWhereUserOf('full', 'reader')).toEqual(['omnidesk-user.max-chats/denies/only-USER_READ'])
})

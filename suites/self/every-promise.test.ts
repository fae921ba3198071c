import { describe, expect, it } from 'vitest'
import { apis } from '../../contracts/apis/index.ts'
import type { Api } from '../../contracts/model/api.ts'
import { families, watchers } from '../conformance/families.ts'
import type { Family } from '../engine/family.ts'
import { planOf } from '../engine/plan.ts'
import { promisedBy } from '../harness/promised-by.ts'

/** Promises that no claim is named after, each with the reason for which that is well. */
const reviewed: { readonly [promise: string]: string } = {
  'omnidesk-user.delete-user-statistic/default/body/statisticPrimaryOption':
    'removes/statistics removes the entry that has no such option by leaving it out, beside one that has it',
  'omnidesk-user.delete-user-statistic/default/body/statisticSecondaryOption':
    'removes/statistics removes the entry that has no such option by leaving it out, beside one that has it',
  'omnidesk-user.watch/default/body/statisticPrimaryOption':
    'flags/statisticWatch flags the entry that has no such option by leaving it out, beside one that has it',
  'omnidesk-user.watch/default/body/statisticSecondaryOption':
    'flags/statisticWatch flags the entry that has no such option by leaving it out, beside one that has it',
  'omnidesk-user.update-status/default/body/browserRequestTime':
    'what the time of the browser does is documented nowhere, and no reply shows it',
}

/** The promises of an API that no claim speaks of, by a clause or by its id. */
function untouched(api: Api, asked: readonly Family[] = families): readonly string[] {
  const { planned, watched } = planOf(api, asked, watchers, () => true)
  const claims = [...planned.map(({ claim }) => claim), ...watched]
  return promisedBy(api).flatMap(({ endpoint, parts }) => {
    const own = claims.filter(claim => claim.endpoint === endpoint)
    const isSpokenOf = (part: string): boolean =>
      own.some(({ id, clause }) => clause === part || `${id.slice(endpoint.length)}/`.includes(`/${part}/`))
    return parts.filter(({ id }) => !isSpokenOf(id)).map(({ id }) => `${endpoint}/${id}`)
  })
}

describe('each documented clause, default and relation', () => {
  it('is what some claim speaks of, but for those that were reviewed', () => {
    expect(apis.flatMap(api => untouched(api)).toSorted()).toEqual(Object.keys(reviewed).toSorted())
  })

  it('is missed once the family of claims that speaks of it is gone', () => {
    const others = families.filter(({ id }) => id !== 'defaults')
    expect(apis.flatMap(api => untouched(api, others))).toEqual(
      expect.arrayContaining([
        'omnidesk-user.list-users/default/query/itemLimit',
        'omnidesk-user.create-user/default/body/language',
      ]),
    )
  })
})

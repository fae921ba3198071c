import type { Api } from '../../contracts/model/api.ts'
import type { Inconclusive, OwnEntity } from '../../fixtures/state/kit.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { staysForGood } from '../../fixtures/state/relations.ts'

/** So many things that stay for good are made for the cases of one kind: whoever runs this again and again keeps them all. */
const MOST = 60

type Make = (name: string) => Promise<OwnEntity | Inconclusive>

/** What the run makes of a kind that no operation deletes. */
export interface Stays {
  readonly areForGood: boolean
  /** Makes no more than a few of them. */
  readonly atMost: (make: Make) => Make
  /** What is to be said of them at the end, if any were made. */
  readonly told: () => string | undefined
}

export function openStays(api: Api): Stays {
  const entity = api.entities[0]?.name ?? ''
  const areForGood = staysForGood(api, entity)
  let made = 0
  return {
    areForGood,
    atMost: make => async name => {
      if (!areForGood) return make(name)
      if (made >= MOST) return { inconclusive: `${made} of its kind stay for good, so that no more are made` }
      const entity = await make(name)
      if (!isInconclusive(entity)) made += 1
      return entity
    },
    told: () =>
      made === 0
        ? undefined
        : `${made} new things of the kind "${entity}" stay, besides what its own requests make: no operation of ${api.title} deletes one`,
  }
}

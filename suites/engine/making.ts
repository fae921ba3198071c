import type { Inconclusive, OwnEntity } from '../../fixtures/state/kit.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'

/** So often in a row nothing may come of it before it is taken for hopeless. */
const PATIENCE = 4
/** Every so many that were wanted since, one is tried again: a target may recover. */
const PAUSE = 12

type Make = (name: string) => Promise<OwnEntity | Inconclusive>

/**
 * Makes entities as long as that comes to something: a target that makes none, or hides what it makes, is not asked for
 * each of the hundreds that a run wants.
 */
export function patientMake(make: Make): Make {
  let fruitless = 0
  let reason: Inconclusive | undefined
  return async name => {
    if (reason && fruitless >= PATIENCE && fruitless % PAUSE !== 0) {
      fruitless += 1
      return reason
    }
    const made = await make(name)
    reason = isInconclusive(made) ? made : undefined
    fruitless = reason ? fruitless + 1 : 0
    return made
  }
}

import type { Draft, DraftValue } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import { isAlike } from '../../fixtures/state/chosen-values.ts'
import { writeEffectsOf } from '../../fixtures/state/relations.ts'
import { propertyOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { subjectPlace } from './places-of.ts'

/**
 * Whether the subject of a request, as far as the run knows, may have some property already that the request would write.
 * What must be unlike all others never is.
 */
export function maySayNothing(scene: Scene, draft: Draft): boolean {
  const { endpoint, values } = draft
  const subject = values[subjectPlace(endpoint) ?? '']
  if (subject === undefined || !('of' in subject)) return true
  return writeEffectsOf(endpoint).some(({ property, key, value }) => {
    if (key !== undefined || !('from' in value)) return false
    const said = jsonOf(values[value.from])
    const stored = propertyOf(scene, subject.of, property)
    return said !== undefined && (stored === undefined || isAlike(said, stored))
  })
}

const jsonOf = (value: DraftValue | undefined): Json | undefined =>
  value !== undefined && 'json' in value ? value.json : undefined

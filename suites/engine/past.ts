import type { Batch, Case, Step } from '../../contracts/model/claim.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { effectsOf } from '../../fixtures/state/relations.ts'
import type { CaseContext } from './family.ts'
import type { Played } from './job.ts'
import { subjectPlace } from './places-of.ts'
import { referencesIn } from './references.ts'
import type { Asked, Scene } from './scene.ts'

/** No more of what was sent before a case is sent again. */
const MOST = 40

/**
 * The writes that the scene's entities took before a case, in their order, as steps that send them again: the last of each
 * operation, which may have brought about what lasts, and as many of the latest others as there is room for.
 */
export function pastOf(context: CaseContext, scene: Scene, until: number): readonly Step[] {
  const writes = scene.asked
    .slice(scene.laid, until)
    .filter(asked => isWrite(context, asked) && isAboutOneOf(scene, asked))
  const lasting = new Set(new Map(writes.map(asked => [lastingKey(asked), asked])).values())
  const latest = new Set(writes.filter(asked => !lasting.has(asked)).slice(lasting.size - MOST))
  return writes
    .filter(asked => lasting.has(asked) || latest.has(asked))
    .slice(-MOST)
    .map(({ draft, by }, index): Step => ({ do: 'send', as: `past ${index}`, draft, by }))
}

/** Of an operation on entries, what it did to each of them lasts. */
function lastingKey({ draft }: Asked): string {
  const keys = effectsOf(draft.endpoint).flatMap(({ key }) => key ?? [])
  const entry = [...new Set(keys)].map(place => draft.values[place])
  return JSON.stringify([draft.endpoint.id, referredBy(draft), entry])
}

const isWrite = (context: CaseContext, { draft, exchange }: Asked): boolean =>
  draft.endpoint.method !== 'GET' && context.classify(exchange) === 'accepted'

/** What another entity went through under the same name is not this one's past. */
function isAboutOneOf({ entities }: Scene, { draft, values }: Asked): boolean {
  const place = subjectPlace(draft.endpoint)
  const named = place === undefined ? undefined : draft.values[place]
  if (place === undefined || !named || !('of' in named)) return false
  const entity = entities.get(named.of)
  return entity !== undefined && named.property === 'id' && String(entity.id) === String(values[place])
}

/**
 * A batch whose entities have that past; undefined where nothing of it is about them. Entities that a case makes unless
 * the scene knows them already are made first.
 */
export function withPast(batch: Batch, { steps }: Case, past: readonly Step[]): Batch | undefined {
  const shared = steps.filter(step => step.do === 'create' && step.once === true)
  const setup = [...batch.setup, ...shared]
  const names = setup.flatMap(step => (step.do === 'create' ? [step.as] : []))
  const own = past.filter(
    step => step.do === 'send' && referredBy(step.draft).every(of => names.includes(of)),
  )
  return own.length > 0 ? { ...batch, setup: [...setup, ...own] } : undefined
}

const referredBy = (draft: Draft): readonly string[] => referencesIn(draft).map(({ of }) => of)

/** A broken connection, or a target that was busy, is no state of an entity: no past brings it back. */
export const isOfState = ({ script }: Pick<Played, 'script'>): boolean =>
  script.every(({ failure, response }) => !failure && response?.status !== 429 && response?.status !== 503)

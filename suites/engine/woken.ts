import type { Step } from '../../contracts/model/claim.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { switchingsOf } from '../../fixtures/state/waking.ts'
import type { CaseContext } from './family.ts'
import { subjectOf } from './scene.ts'
import type { Scene } from './scene.ts'

/**
 * Where nothing can be written to who is switched off, or not all of it shows: what switches on again whom earlier cases
 * left so. Whom the set-up of the batch switched off is meant to be off.
 */
export function wokenIn(
  { api, facts, world }: Pick<CaseContext, 'api' | 'facts' | 'world'>,
  scene: Pick<Scene, 'entities' | 'asked' | 'laid'>,
): readonly Step[] {
  if (!facts.shutOut) return []
  return switchingsOf(api).flatMap(({ property, off, on }) => {
    const meant = scene.asked
      .slice(0, scene.laid)
      .flatMap(({ draft, values }) =>
        draft.endpoint.id === off.id ? (subjectOf(scene, draft, values) ?? []) : [],
      )
    return [...scene.entities]
      .filter(([, entity]) => entity.written[property] === false && !meant.includes(entity))
      .map(([name]): Step => ({
        do: 'send',
        as: `woken ${name}`,
        draft: bareDraft(on, world, name),
        by: 'permitted',
      }))
  })
}

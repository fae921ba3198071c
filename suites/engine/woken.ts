import type { Step } from '../../contracts/model/claim.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { switchingsOf } from '../../fixtures/state/waking.ts'
import type { CaseContext } from './family.ts'
import type { Scene } from './scene.ts'

/** Where nothing can be written to who is switched off, or not all of it shows: what switches on again whom earlier cases left so. */
export function wokenIn(
  { api, facts, world }: Pick<CaseContext, 'api' | 'facts' | 'world'>,
  scene: Pick<Scene, 'entities'>,
): readonly Step[] {
  if (!facts.shutOut) return []
  return switchingsOf(api).flatMap(({ property, on }) =>
    [...scene.entities]
      .filter(([, entity]) => entity.written[property] === false)
      .map(([name]): Step => ({
        do: 'send',
        as: `woken ${name}`,
        draft: bareDraft(on, world, name),
        by: 'permitted',
      })),
  )
}

import { clausesOf } from '../../../contracts/clauses/clauses-of.ts'
import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { breakingCases, draftWith } from '../../../fixtures/requests/index.ts'
import { subjectProperty } from '../../../fixtures/requests/place-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { setsState } from '../../engine/other-states.ts'
import { bareOf } from '../../engine/stagecraft.ts'
import { switchAt } from '../effects/stage-of-effects.ts'
import { SUBJECT, send } from '../effects/steps.ts'
import { writesOf } from '../effects/written.ts'
import { maybeRefused } from './maybe-refused.ts'

/**
 * What brings its subject into a state is refused where it stands already, and what switches it where it is off: elsewhere
 * the subject is out of that state, or on, where undoing it, or taking whatever was sent for yes, would not show (RULES,
 * more 7).
 */
export function whileItStands(context: CaseContext, endpoint: Endpoint): readonly Case[] {
  const standing = standingOf(context, endpoint)
  if (!standing) return []
  const bare = bareOf(context, endpoint, SUBJECT)
  return clausesOf(endpoint)
    .filter(({ at }) =>
      standing.at === undefined ? subjectProperty(endpoint, at) === undefined : at === standing.at,
    )
    .flatMap(clause => {
      const broken = breakingCases(endpoint, clause, context.world)
      return 'impossible' in broken ? [] : broken.edges.filter(({ value }) => value !== undefined)
    })
    .slice(0, 1)
    .map(edge =>
      maybeRefused(context, endpoint, {
        says: `${edge.says}, while ${standing.says}`,
        draft: draftWith(bare, edge),
        first: [send('stands', standing.by)],
        refusals: ['refused'],
      }),
    )
}

/** The valid request whose effect stands, and where the one that follows is broken; anywhere but in its subject if unsaid. */
interface Standing {
  readonly says: string
  readonly by: Draft
  readonly at?: Place
}

function standingOf(context: CaseContext, endpoint: Endpoint): Standing | undefined {
  const bare = bareOf(context, endpoint, SUBJECT)
  if (setsState(endpoint)) return { says: 'what it brings about stands', by: bare }
  const [only, other] = writesOf(endpoint)
  const found = only && other === undefined ? switchAt(context, only) : undefined
  if (!found || !('from' in found.write.value) || subjectPlace(endpoint) === undefined) return undefined
  const at = found.write.value.from
  return { says: 'what it switches is off', at, by: draftWith(bare, { place: at, value: found.off }) }
}

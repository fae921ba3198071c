import { clausesOf } from '../../../contracts/clauses/clauses-of.ts'
import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { breakingCases, draftWith } from '../../../fixtures/requests/index.ts'
import { subjectProperty } from '../../../fixtures/requests/place-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { setsState } from '../../engine/other-states.ts'
import { bareOf } from '../../engine/stagecraft.ts'
import { SUBJECT, send } from '../effects/steps.ts'
import { maybeRefused } from './maybe-refused.ts'

/**
 * What brings its subject into a state is refused where it stands already: elsewhere it finds the subject out of it, where
 * undoing would not show (RULES, more 7).
 */
export function whileItStands(context: CaseContext, endpoint: Endpoint): readonly Case[] {
  if (!setsState(endpoint)) return []
  const bare = bareOf(context, endpoint, SUBJECT)
  return clausesOf(endpoint)
    .filter(({ at }) => subjectProperty(endpoint, at) === undefined)
    .flatMap(clause => {
      const broken = breakingCases(endpoint, clause, context.world)
      return 'impossible' in broken ? [] : broken.edges.filter(({ value }) => value !== undefined)
    })
    .slice(0, 1)
    .map(edge =>
      maybeRefused(context, endpoint, {
        says: `${edge.says}, while what it brings about stands`,
        draft: draftWith(bare, edge),
        first: [send('stands', bare)],
        refusals: ['refused'],
      }),
    )
}

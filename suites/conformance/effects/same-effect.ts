import type { Case, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { opened, writersOfProperty, writing } from './bring-about.ts'
import { allHold, oneReadOf, readsOfProperty, unaccepted, writeSeen } from './seen.ts'
import { forbidden, inconclusive, subjectBatch } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'

/** The claims that an endpoint has the effect of another one, one for each property that both write. */
export const sameEffects = (endpoint: Endpoint): readonly PlannedClaim[] =>
  relationsOf(endpoint, 'same-effect').flatMap(relation =>
    relation.properties.map(property => sameEffect(endpoint, relation, property)),
  )

const sameEffect = (
  endpoint: Endpoint,
  { as, basis, says }: RelationOf<'same-effect'>,
  property: string,
): PlannedClaim => ({
  claim: claimOf('relations', endpoint, {
    tail: `same-effect/${as}/${property}`,
    says: `${endpoint.id}: ${says}, and the last of them wins`,
    basis,
    severity: 'critical',
    category: 906,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => sameEffectCases(context, endpoint, as, property),
})

function sameEffectCases(
  context: CaseContext,
  endpoint: Endpoint,
  as: string,
  property: string,
): readonly Case[] | Untried {
  const writers = writersOfProperty(context, property)
  const own = writers.find(write => write.endpoint.id === endpoint.id)
  const other = writers.find(write => write.endpoint.id === as)
  if (!own || !other) return inconclusive(`${as} is not known to write ${property}`)
  const refused = [own, other].map(write =>
    forbidden(context, write.endpoint, 'from' in write.value ? write.value.from : undefined),
  )
  return refused.find(Boolean) ?? [inTurn(context, property, [other, own, other, own])]
}

/** The operations write in turn, a new value each time; each value shows, wherever the property shows. */
function inTurn(context: CaseContext, property: string, writes: readonly Write[]): Case {
  const reads = oneReadOf(context, property)
  const steps = writes.flatMap((write, index): readonly Step[] => [
    ...opened(context, write.endpoint),
    send(`write ${index}`, turnOf(context, write, index)),
    look(`seen ${index}`, [SUBJECT], index === 1 ? readsOfProperty(context, property) : reads),
  ])
  return {
    says: 'one after the other',
    batch: subjectBatch(context),
    steps,
    judge: results => {
      const names = writes.map((_, index) => `write ${index}`)
      const refused = unaccepted(context, results, names)
      if (refused) return refused
      return allHold(
        writes.map((write, index) =>
          valueShown(
            writeSeen(context, results, write, {
              sent: `write ${index}`,
              after: `seen ${index}`,
              entity: SUBJECT,
              ...(index > 0 && { before: `seen ${index - 1}` }),
            }),
          ),
        ),
      )
    },
  }
}

function turnOf(context: CaseContext, write: Write, turn: number): Draft {
  if (!('from' in write.value)) return writing(context, write)
  const values = valuesAt(context, write.endpoint, write.value.from, 4)
  return writing(context, write, values[turn % Math.max(1, values.length)])
}

import type { Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import { disagreements } from '../../../fixtures/state/disagreement.ts'
import type { Disagreement } from '../../../fixtures/state/disagreement.ts'
import type { CaseContext } from '../../engine/family.ts'
import { mayGoOff } from './follows-off.ts'
import type { Write } from './written.ts'

/** What the learning phase saw of this operation does not fit what it saw of the others. */
export function contradicted(
  context: CaseContext,
  write: Pick<Write, 'endpoint' | 'property'>,
  exchange: Exchange,
): Verdict | undefined {
  const found = disagreements(context.facts.places).find(
    ({ operation, property, kind, owner }) =>
      operation === write.endpoint.id &&
      property === write.property &&
      kind !== 'misnamed' &&
      !(kind === 'spills' && owner !== undefined && mayGoOff(context, write.endpoint, owner)),
  )
  if (!found) return undefined
  return {
    kind: 'broken',
    oracle: 'value-shown',
    direction: directionOf(found),
    expected: `${write.property} shows at ${inWords(found.expected) || 'a place of its own'}`,
    observed: observedOf(found),
    exchange,
  }
}

const directionOf = ({ kind }: Disagreement): string =>
  kind === 'nowhere' ? 'lost' : kind === 'inverted' ? 'inverted' : 'misplaced'

function observedOf({ kind, places, owner }: Disagreement): string {
  if (kind === 'nowhere') return 'the written value shows nowhere, although other operations’ does'
  if (kind === 'inverted') return `on shows as off at ${inWords(places)}`
  return `the written value shows at ${inWords(places)}${owner === undefined ? '' : `, which is the place of ${owner}`}`
}

const inWords = (places: Disagreement['places']): string =>
  places.map(({ read, pattern }) => `${pattern} of ${read}`).join(', ')

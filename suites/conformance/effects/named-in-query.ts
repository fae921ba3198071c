import type { Draft } from '../../../contracts/model/request.ts'
import { subjectProperty } from '../../../fixtures/requests/place-value.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import type { Plan } from './bystanders.ts'

/**
 * The plan with a bystander named in the query of its first request, under the name by which its body names the subject:
 * whoever merges the two may take the wrong one. What the second request says the bystander may have before.
 */
export function namedInQuery({ before, turns }: Plan, bystander: string): Plan {
  const [first, ...others] = turns
  const named = first && naming(first, bystander)
  return named && others.length > 0 ? { before, turns: [named, ...others] } : { before, turns }
}

function naming(draft: Draft, bystander: string): Draft | undefined {
  const place = subjectPlace(draft.endpoint)
  const property = place === undefined ? undefined : subjectProperty(draft.endpoint, place)
  if (!place?.startsWith('body/') || property === undefined || draft.values[place] === undefined)
    return undefined
  const at = `query/${place.slice('body/'.length)}`
  const named = { kind: 'extra', at, value: { of: bystander, property } } as const
  return { ...draft, alterations: [...(draft.alterations ?? []), named] }
}

import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isScalar } from '../../../contracts/model/json.ts'
import type { Difference, Shown } from '../../../contracts/model/snapshot.ts'
import { isNamedLike, isNobodys } from '../../../fixtures/state/nobodys.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { Facts } from '../../engine/facts.ts'
import type { CaseContext } from '../../engine/family.ts'

/**
 * Whoever looks at an entity may be told who stands next to it (`next: 132`), or who else there is: that moves when
 * somebody comes or goes.
 */
export function withoutNeighbours(
  { api, facts }: Pick<CaseContext, 'api'> & { readonly facts: Pick<Facts, 'places'> },
  moved: readonly Difference[],
  cameOrWent: ReadonlySet<string>,
): readonly Difference[] {
  const names = (shown: readonly Shown[], others: readonly Shown[]): boolean =>
    shown.some(each => cameOrWent.has(textOf(each)) && !others.includes(each))
  return moved.filter(
    ({ read, place, before, after }) =>
      isNamedLike(api, place) ||
      !isNobodys(facts.places, read, place) ||
      !(names(before, after) || names(after, before)),
  )
}

/** What the answer to a creation may call the new entity: values that look like the id of another one. */
export function idsLike(id: Json | undefined, { response }: Exchange): ReadonlySet<string> {
  if (id === undefined || response === undefined) return new Set()
  const isAlike = looksLike(String(id))
  const located = /([^/?#]+)\/?(?:[?#].*)?$/.exec(response.headers['location'] ?? '')?.[1]
  const told = [...scalarsIn(response.json ?? null), ...(located === undefined ? [] : [located])]
  return new Set(told.map(String).filter(isAlike))
}

const looksLike = (id: string): ((text: string) => boolean) =>
  /^\d+$/.test(id) ? text => /^\d+$/.test(text) : text => text.length === id.length && !/\s/.test(text)

function* scalarsIn(json: Json): Generator<Shown> {
  if (isScalar(json)) yield json
  else for (const part of Object.values(json)) yield* scalarsIn(part)
}

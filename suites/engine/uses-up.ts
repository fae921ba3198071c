import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Json } from '../../contracts/model/schema.ts'

/** After it an entity is gone, locked, or shut off from what can be done to others. */
export const usesUp = ({ locksOut, relations }: Pick<Endpoint, 'locksOut' | 'relations'>): boolean =>
  locksOut === true || relations.some(({ kind }) => kind === 'deletes' || kind === 'locks')

/** The operations that make an entity as useful as it was before this one used it up; none where it is gone for good. */
export function restorersOf({ endpoints }: Pick<Api, 'endpoints'>, endpoint: Endpoint): readonly string[] {
  const opening = endpoint.relations.flatMap(each => (each.kind === 'locks' ? [each.until] : []))
  if (endpoint.locksOut !== true) return opening
  const shut = constantsOf(endpoint)
  return endpoints
    .filter(other => constantsOf(other).some(({ property, constant }) => isOther(shut, property, constant)))
    .map(({ id }) => id)
}

const isOther = (written: readonly Constant[], property: string, constant: Json): boolean =>
  written.some(each => each.property === property && each.constant !== constant)

interface Constant {
  readonly property: string
  readonly constant: Json
}

const constantsOf = ({ relations }: Endpoint): readonly Constant[] =>
  relations.flatMap(each =>
    each.kind === 'writes'
      ? each.effects.flatMap(({ property, value }) =>
          'constant' in value ? [{ property, constant: value.constant }] : [],
        )
      : [],
  )

/** After it an entity may have entries that a new one has not. */
export const writesEntries = ({ relations }: Pick<Endpoint, 'relations'>): boolean =>
  relations.some(each => each.kind === 'writes' && each.effects.some(({ key }) => key !== undefined))

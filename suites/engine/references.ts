import type { Draft, DraftValue } from '../../contracts/model/request.ts'

type Reference = Extract<DraftValue, { readonly of: string }>

/** What a draft says by way of an entity of the case, at its places and in what it says besides or twice. */
export function referencesIn({ values, alterations = [] }: Draft): readonly Reference[] {
  const besides = alterations.flatMap(each =>
    each.kind === 'repeat' || each.kind === 'extra' ? [each.value] : [],
  )
  return [...Object.values(values), ...besides].flatMap(value => ('of' in value ? [value] : []))
}

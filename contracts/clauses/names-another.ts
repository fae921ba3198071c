const REFERS = /(^|[a-z_])(_id|Id|ID|_uuid|Uuid)$/

/** Whether a field is called as what names a thing (`productId`, `owner_id`). */
export const namesAnother = (name: string): boolean => REFERS.test(name)

/** What the items of a list are, by its name: `label_ids` holds what a `label_id` names. Undefined for any other. */
export function namesOthers(name: string): string | undefined {
  const single = name.replace(/s$/, '')
  return single !== name && namesAnother(single) ? single : undefined
}

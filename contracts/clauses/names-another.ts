const REFERS = /(^|[a-z_])(_id|Id|ID|_uuid|Uuid)$/

/** Whether a field is called as what names a thing (`productId`, `owner_id`). */
export const namesAnother = (name: string): boolean => REFERS.test(name)

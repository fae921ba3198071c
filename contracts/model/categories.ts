/** A kind of fault. Codes up to 299 are Web Fuzzing Commons', so that results can be compared; own ones start at 900. */
export interface Category {
  readonly code: number
  readonly title: string
  /** What a finding of this kind means, in a sentence. */
  readonly says: string
}

const category = (code: number, title: string, says: string): Category => ({ code, title, says })

/** Every code that a claim may carry, in ascending order. */
export const categories: readonly Category[] = [
  category(100, 'server error', 'The server answered 5xx, hung, or cut the connection.'),
  category(101, 'reply against its schema', 'The reply contradicts the schema that the documentation gives.'),
  category(102, 'validation bypassed', 'A request that breaks a documented clause was accepted.'),
  category(103, 'use after delete', 'A deleted entity can still be read, listed or changed.'),
  category(104, 'effects of a failed call', 'A request that was refused or denied changed stored data.'),
  category(204, 'existence leak', 'A caller without permission can tell what exists from what does not.'),
  category(205, 'authenticated but told not', 'A valid credential was answered as if there were none.'),
  category(206, 'missing authorisation', 'A caller without the needed permission was let in.'),
  category(
    207,
    'anonymous ignored',
    'The credential makes no difference where one is required: none, or an unknown one, is let in.',
  ),
  category(208, 'anonymous modification', 'A caller without a valid credential changed stored data.'),
  category(209, 'stack trace', 'A reply shows a stack trace or another inside view of the server.'),
  category(210, 'hidden endpoint', 'A method or path that is not documented answers or has an effect.'),
  category(900, 'valid input refused', 'A request that keeps every documented clause was refused.'),
  category(901, 'value not stored as sent', 'A written value was lost or altered.'),
  category(902, 'wrong place written', 'A written value shows at the place of another field.'),
  category(903, 'bystander touched', 'A request about one entity changed another one.'),
  category(904, 'not sent but changed', 'A property that the request does not carry changed.'),
  category(905, 'read with an effect', 'A request that only reads changed stored data.'),
  category(
    906,
    'relation broken',
    'Operations that the documentation links do not undo, repeat or equal each other.',
  ),
  category(907, 'default broken', 'Leaving a parameter out does not equal sending its documented default.'),
  category(
    908,
    'filter or page wrong',
    'A list shows entries that it must not, lacks some, or pages them wrongly.',
  ),
  category(
    909,
    'created or deleted entity wrong',
    'A new entity lacks what was sent, or a deletion left traces.',
  ),
  category(910, 'lock broken', 'A lock did not hold, or could not be opened again.'),
  category(911, 'permission too strict', 'A caller with the documented permission was shut out.'),
  category(
    912,
    'content type or shape of a reply',
    'A reply is not what its content type says, or changes its shape.',
  ),
  category(913, 'leak in a reply', 'A reply shows a secret, or data of somebody else.'),
  category(914, 'slow', 'One reply took far longer than its fellows.'),
  category(
    915,
    'status undocumented',
    'A success was answered with a status that the documentation does not name.',
  ),
  category(
    916,
    'duplicate parameter',
    'A parameter that stands twice slips past validation or picks the wrong one.',
  ),
  category(917, 'mislabelled body', 'A body in another format than its label says slips past validation.'),
  category(
    918,
    '401 and 403 mixed up',
    'The answer does not tell a bad credential from a missing permission.',
  ),
  category(919, 'read-only taken over', 'What is documented as read-only became what a request said.'),
]

const byCode: ReadonlyMap<number, Category> = new Map(categories.map(each => [each.code, each]))

/** The category with this code; a code that is not in the table is shown as what it is. */
export function categoryOf(code: number): Category {
  return (
    byCode.get(code) ?? { code, title: `category ${code}`, says: 'A code that this version does not know.' }
  )
}

import type { Json } from '../../../contracts/model/schema.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'
import { isDenying } from '../../../fixtures/state/inversion.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { spellingLikeness } from '../../../fixtures/state/spelling.ts'
import type { Key } from './entry-keys.ts'

/** What an accepted request made of an entry, and what was shown after it. */
export interface Turned {
  readonly key: Key
  readonly becomes: Json
  readonly after: Snapshot
}

/**
 * Whether a group that is called like the property shows entries on that were turned off, and off that were turned on, each
 * time and both ways (RULES, more 10).
 */
export function showsInverted(property: string, turned: readonly Turned[]): boolean {
  const shown = turned.flatMap(each => flagsOf(property, each))
  const groups = new Set(shown.map(({ group }) => group))
  return [...groups].some(group => {
    const own = shown.filter(each => each.group === group)
    return (
      own.every(({ said, flag }) => said !== flag) &&
      own.some(({ said }) => said) &&
      own.some(({ said }) => !said)
    )
  })
}

interface Flag {
  readonly group: string
  readonly said: boolean
  readonly flag: boolean
}

/** The flags that stand under the entry's own name, which must have no other part. */
function flagsOf(property: string, { key, becomes, after }: Turned): readonly Flag[] {
  const said = stateOf(becomes)
  const [name, ...others] = key
  if (said === undefined || name === undefined || others.length > 0) return []
  return [...after.views.values()].flatMap(({ read, places }) =>
    [...places].flatMap(([pattern, [value, ...more]]): readonly Flag[] => {
      const segments = segmentsOf(pattern)
      const group = segments.at(-2) ?? ''
      const flag = value === undefined || more.length > 0 ? undefined : stateOf(value)
      const isOwn = segments.at(-1) === String(name) && spellingLikeness(group, property) === 2
      if (flag === undefined || !isOwn || isDenying(segments.slice(0, -1).join('.'), property)) return []
      return [{ group: `${read} ${segments.slice(0, -1).join('.')}`, said, flag }]
    }),
  )
}

import { wordsOf } from '../../../contracts/clauses/words-of.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'
import { isDenying } from '../../../fixtures/state/inversion.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { objectIn, textOf } from '../../../fixtures/state/shown-text.ts'
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
  const shown = turned.flatMap(each => [...flagsOf(property, each), ...listingsOf(property, each, turned)])
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

/** What an entry was turned to, by its name; one whose key has another part is told by no name. */
function namedState({ key, becomes }: Turned): { readonly name: string; readonly said: boolean } | undefined {
  const said = stateOf(becomes)
  const [name, ...others] = key
  return said === undefined || name === undefined || others.length > 0
    ? undefined
    : { name: String(name), said }
}

/** What is told of an entry by its name. */
function flagsOf(property: string, turn: Turned): readonly Flag[] {
  const state = namedState(turn)
  if (!state) return []
  return [...turn.after.views.values()].flatMap(({ read, places }) =>
    [...places]
      .flatMap(([pattern, shown]) => flagsAt(property, state.name, segmentsOf(pattern), shown))
      .map(({ where, flag }) => ({ group: `${read} ${where}`, said: state.said, flag })),
  )
}

/** Words by which a list says that it is of what is on. */
const AFFIRMS = /^(?:active|activated|enabled|on|selected|chosen|watched|joined|subscribed|running)$/

/** Whether the entry stands in each list whose name says that it is of what is on, or of what is off. */
function listingsOf(property: string, turn: Turned, turned: readonly Turned[]): readonly Flag[] {
  const state = namedState(turn)
  if (!state) return []
  const { name, said } = state
  return [...turn.after.views.values()].flatMap(({ read, places }) =>
    listsOf(property, read, turned).map(pattern => {
      const isThere = (places.get(pattern) ?? []).some(item => textOf(item) === name)
      return { group: `${read} ${pattern}`, said, flag: isThere !== isDenying(listName(pattern), property) }
    }),
  )
}

/** The lists of names that any of the replies shows, by a name like the property's that says which of them they are. */
const listsOf = (property: string, read: string, turned: readonly Turned[]): readonly string[] => [
  ...new Set(
    turned.flatMap(({ after }) =>
      [...(after.views.get(read)?.places ?? [])].flatMap(([pattern, shown]) => {
        const name = listName(pattern)
        const isOfNames = pattern.endsWith('.[]') && shown.every(item => objectIn(item) === undefined)
        const isTold = wordsOf(name).some(word => AFFIRMS.test(word)) || isDenying(name, property)
        return isOfNames && isTold && spellingLikeness(pattern, property) >= 1 ? [pattern] : []
      }),
    ),
  ),
]

const listName = (pattern: string): string => segmentsOf(pattern).at(-2) ?? ''

interface OwnFlag {
  readonly where: string
  readonly flag: boolean
}

/** What one place says of the entry: under the entry's own name, or in a list beside it. */
function flagsAt(
  property: string,
  name: string,
  segments: readonly string[],
  shown: readonly Shown[],
): readonly OwnFlag[] {
  const [group = '', last] = segments.slice(-2)
  if (spellingLikeness(group, property) < 2) return []
  const flags =
    last === name ? flagUnder(segments, shown) : last === '[]' ? flagsBeside(segments, name, shown) : []
  return flags.filter(({ where }) => !isDenying(where, property))
}

function flagUnder(segments: readonly string[], [value, ...more]: readonly Shown[]): readonly OwnFlag[] {
  const flag = value === undefined || more.length > 0 ? undefined : stateOf(value)
  return flag === undefined ? [] : [{ where: segments.slice(0, -1).join('.'), flag }]
}

/** The states among the members of the only entry that shows the name. */
function flagsBeside(segments: readonly string[], name: string, shown: readonly Shown[]): readonly OwnFlag[] {
  const [own, ...more] = shown.map(objectIn).filter(entry => entry && Object.values(entry).includes(name))
  if (own === undefined || more.length > 0) return []
  return Object.entries(own).flatMap(([member, value]) => {
    const flag = value === name ? undefined : stateOf(value)
    return flag === undefined ? [] : [{ where: [...segments, member].join('.'), flag }]
  })
}

import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { SortKey } from '../../contracts/model/relation.ts'
import type { Json } from '../../contracts/model/json.ts'
import { compared } from './compared.ts'
import { memberShown } from './entries-shown.ts'

/**
 * The entries of a reply stand in the order that was asked for. Where nothing says which way it goes, either will do. Only
 * pairs of which all servers see alike which one comes first are looked at, wherever they stand on the page.
 */
export function inOrder(entries: readonly Json[], keys: readonly SortKey[], exchange: Exchange): Verdict {
  const pairs = pairsApart(entries, keys)
  if (pairs.length === 0)
    return {
      kind: 'inconclusive',
      reason: `no two entries differ in ${namesOf(keys)}, as far as that is sure`,
    }
  const wrong = waysOf(keys).map(ways => pairs.find(pair => !isRight(pair, ways)))
  const [first] = wrong
  if (wrong.includes(undefined) || first === undefined) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'in-order',
    direction: first.at === 0 ? 'out-of-order' : 'ties-out-of-order',
    expected: `entries in the order of ${keys.map(keyInWords).join(', then ')}`,
    observed: `one with ${tell(first.left, keys)} before one with ${tell(first.right, keys)}`,
    exchange,
  }
}

/** Two entries that one key tells apart, all before it being the same. */
interface Pair {
  readonly left: Json
  readonly right: Json
  /** The position of that key. */
  readonly at: number
  /** Below zero where the left one has the lesser value. */
  readonly sign: number
  /** Whether it stands right whichever way the key goes, as one of them has nothing there. */
  readonly isEitherWay?: boolean
}

const pairsApart = (entries: readonly Json[], keys: readonly SortKey[]): readonly Pair[] =>
  entries.flatMap((left, index) =>
    entries.slice(index + 1).flatMap(right => {
      const told = toldApart(left, right, keys)
      return told ? [{ left, right, ...told }] : []
    }),
  )

function toldApart(
  left: Json,
  right: Json,
  keys: readonly SortKey[],
): Omit<Pair, 'left' | 'right'> | undefined {
  for (const [at, { property, as, missing }] of keys.entries()) {
    const [a, b] = [memberShown(left, property), memberShown(right, property)]
    const isOneNothing = a !== undefined && b !== undefined && (a === null) !== (b === null)
    if (missing && isOneNothing) return { at, sign: 0, isEitherWay: (a === null) === (missing === 'first') }
    const sign = compared(as, a, b)
    if (sign === undefined) return undefined
    if (sign !== 0) return { at, sign }
  }
  return undefined
}

type Ways = readonly ('up' | 'down')[]

/** Every way in which the keys may go, as far as they do not say it. */
function waysOf(keys: readonly SortKey[]): readonly Ways[] {
  return keys.reduce<readonly Ways[]>(
    (all, { way }) =>
      all.flatMap(ways => (way ? [way] : (['up', 'down'] as const)).map(each => [...ways, each])),
    [[]],
  )
}

const isRight = ({ at, sign, isEitherWay }: Pair, ways: Ways): boolean =>
  isEitherWay ?? (ways[at] === 'down' ? sign > 0 : sign < 0)

const namesOf = (keys: readonly SortKey[]): string => keys.map(({ property }) => property).join(' and ')

const keyInWords = ({ property, way }: SortKey): string =>
  way === undefined ? property : `${property} ${way === 'up' ? 'upwards' : 'downwards'}`

const tell = (entry: Json, keys: readonly SortKey[]): string =>
  keys.map(({ property }) => `${property} ${JSON.stringify(memberShown(entry, property))}`).join(' and ')

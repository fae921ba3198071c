import type { Verdict } from '../../contracts/model/claim.ts'
import { keptOf } from '../../contracts/clauses/kept.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { entriesShown, isAlike, memberShown } from './entries-shown.ts'

/** What the parameters of an endpoint ask of its list. */
interface Asking {
  readonly name: string
  /** Each entry has the parameter's value under this name. */
  readonly keeps?: string
  /** The list is no longer than the parameter says. */
  readonly bounds?: true
}

const askingOf: (endpoint: Endpoint) => readonly Asking[] = keptOf(({ marks }) =>
  Object.entries(marks).flatMap(([place, { keeps, bounds }]): readonly Asking[] =>
    place.startsWith('query/') && (keeps !== undefined || bounds)
      ? [
          {
            name: place.slice('query/'.length),
            ...(keeps !== undefined && { keeps }),
            ...(bounds && { bounds }),
          },
        ]
      : [],
  ),
)

/** Whether a parameter of the endpoint says something that its replies show to be kept. */
export const asksOfList = (endpoint: Endpoint): boolean => askingOf(endpoint).length > 0

/** An accepted reply lists only what has the values that were asked for, and no more than was asked for. */
export function listAsAsked(exchange: Exchange, endpoint: Endpoint, kind: AnswerKind): Verdict | undefined {
  const list = entriesShown(exchange.response?.json)
  if (kind !== 'accepted' || exchange.request.method !== 'GET' || list === undefined) return undefined
  const query = new URL(exchange.request.path, 'http://target').searchParams
  const verdicts = askingOf(endpoint).flatMap(asking => {
    const [value, more] = query.getAll(asking.name)
    return value === undefined || more !== undefined ? [] : [verdictOn(exchange, list, asking, value)]
  })
  return verdicts.find(({ kind: each }) => each === 'broken') ?? verdicts[0]
}

function verdictOn(exchange: Exchange, list: readonly Json[], asking: Asking, value: string): Verdict {
  const { name, keeps, bounds } = asking
  if (bounds && /^[1-9]\d{0,8}$/.test(value) && list.length > Number(value))
    return broken(
      'too-many',
      `at most ${value} entries with ${name} ${value}`,
      `${list.length} entries`,
      exchange,
    )
  const other =
    keeps === undefined || value.trim() === ''
      ? undefined
      : list.map(entry => shown(entry, keeps)).find(text => text !== undefined && !isAlike(text, value))
  if (other === undefined) return { kind: 'holds' }
  return broken(
    'not-filtered',
    `only entries whose ${keeps} is ${value} with ${name} ${value}`,
    `one whose ${keeps} is ${other}`,
    exchange,
  )
}

const broken = (direction: string, expected: string, observed: string, exchange: Exchange): Verdict => ({
  kind: 'broken',
  oracle: 'list-as-asked',
  direction,
  expected,
  observed,
  exchange,
})

function shown(entry: Json, name: string): string | undefined {
  const value = memberShown(entry, name)
  return value === undefined || typeof value === 'object' ? undefined : String(value)
}

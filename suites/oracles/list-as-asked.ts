import type { Verdict } from '../../contracts/model/claim.ts'
import { keptOf } from '../../contracts/clauses/kept.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/schema.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'

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
  const list = listIn(exchange.response?.json)
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

/** The reply itself, or the one list of things among its members. */
function listIn(json: Json | undefined): readonly Json[] | undefined {
  if (isList(json)) return json
  if (typeof json !== 'object' || json === null) return undefined
  const [list, other] = Object.values(json).filter(isList)
  return other === undefined ? list : undefined
}

/** What an entry shows under the name, itself or among its attributes. */
function shown(entry: Json, name: string): string | undefined {
  const value = memberOf(entry, name) ?? memberOf(memberOf(entry, 'attributes'), name)
  return value === undefined || typeof value === 'object' ? undefined : String(value)
}

function memberOf(entry: Json | undefined, name: string): Json | undefined {
  if (typeof entry !== 'object' || entry === null || isList(entry)) return undefined
  return Object.entries(entry).find(([key]) => key === name)?.[1]
}

/** The same text in whatever case, or the same number in whatever spelling. */
const isAlike = (text: string, value: string): boolean =>
  text.toLowerCase() === value.trim().toLowerCase() ||
  (/^-?\d+$/.test(text) && Number(text) === Number(value))

const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json)

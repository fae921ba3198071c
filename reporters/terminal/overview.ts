import type { Outcome } from '../../contracts/model/outcome.ts'
import { grouped } from '../layout/counted.ts'
import type { Paint } from '../layout/paint.ts'
import { markWidth, stair, stairsPassing } from '../layout/staircase.ts'
import { clipped } from '../layout/visible.ts'
import type { RunSummary } from '../record/run-summary.ts'
import { legend, markOf, tally, worstOf } from './marks.ts'

interface Column {
  readonly head: string
  readonly width: number
  readonly value: (outcomes: readonly Outcome[]) => number
}

const counting =
  (...kinds: readonly Outcome['kind'][]) =>
  (outcomes: readonly Outcome[]) =>
    outcomes.filter(each => kinds.includes(each.kind)).length

const requests = (outcomes: readonly Outcome[]) => outcomes.reduce((sum, each) => sum + each.requests, 0)

const heldAndBroken: readonly Column[] = [
  { head: 'held', width: 6, value: counting('held') },
  { head: 'broken', width: 7, value: counting('broken', 'error') },
]
const known: Column = { head: 'known', width: 6, value: counting('known') }
const open: Column = { head: 'open', width: 6, value: counting('inconclusive', 'unsteady') }
const sent: Column = { head: 'requests', width: 9, value: requests }

/** Shorter names of endpoints are not worth their room. */
const leastName = 24

/**
 * The run at one glance: a line per family with its sums, a line per endpoint with its sums and a mark per family, and
 * below an endpoint with broken promises a line per family that broke.
 */
export function overview(summary: RunSummary, columns: number, paint: Paint): string {
  const { outcomes } = summary
  if (outcomes.length === 0) return 'No claim was tried.'
  const families = [...new Set(outcomes.map(each => each.claim.family))].sort()
  const endpoints = Object.keys(summary.coverage).sort()
  const layout = layoutOf(endpoints, families, outcomes, columns)
  const row = (name: string, own: readonly Outcome[], marks: string) => {
    const label = clipped(name, layout.name).padEnd(layout.name)
    return `${label}${layout.numbers.map(column => numeral(column, own, paint)).join('')}${marks}`
  }

  const familyRow = (family: string, index: number) =>
    row(
      family.replaceAll('-', ' '),
      outcomes.filter(each => each.claim.family === family),
      ` ${stair(index, families.length, paint)}`,
    )
  const endpointRows = (endpoint: string) => {
    const own = outcomes.filter(each => each.claim.endpoint === endpoint)
    const ofFamily = (family: string) => own.filter(each => each.claim.family === family)
    const marks = families.map(family => ` ${markOf(worstOf(ofFamily(family)), paint)}`).join('')
    const failing = families.filter(family => counting('broken', 'error')(ofFamily(family)) > 0)
    return [
      row(`  ${shortName(endpoint)}`, own, ` ${marks}`),
      ...failing.map(family => `    ${paint.bad(family.replaceAll('-', ' '))}: ${tally(ofFamily(family))}`),
    ]
  }
  const apiRows = (api: string) => [
    `${paint.strong(clipped(api, layout.left).padEnd(layout.left))} ${stairsPassing(families.length, paint)}`,
    ...endpoints.filter(each => apiOf(each) === api).flatMap(endpointRows),
  ]

  return [
    paint.quiet(
      ' '.repeat(layout.name) + layout.numbers.map(each => each.head.padStart(each.width)).join(''),
    ),
    ...families.map(familyRow).toReversed(),
    ...[...new Set(endpoints.map(apiOf))].flatMap(apiRows),
    '',
    legend(outcomes, paint),
  ]
    .map(line => line.trimEnd())
    .join('\n')
}

const apiOf = (endpoint: string): string => endpoint.split('.', 1)[0] ?? endpoint

const shortName = (endpoint: string): string => endpoint.slice(apiOf(endpoint).length + 1) || endpoint

function numeral({ width, head, value }: Column, own: readonly Outcome[], paint: Paint): string {
  const number = value(own)
  const text = (number === 0 ? '·' : grouped(number)).padStart(width)
  if (number === 0) return paint.quiet(text)
  return head === 'broken' ? paint.bad(text) : text
}

/** Requests give way first, then the ends of long names. */
function layoutOf(
  endpoints: readonly string[],
  families: readonly string[],
  outcomes: readonly Outcome[],
  columns: number,
): { readonly name: number; readonly left: number; readonly numbers: readonly Column[] } {
  const anyKnown = counting('known')(outcomes) > 0
  const few = [...heldAndBroken, ...(anyKnown ? [known] : []), open]
  const marks = families.length * markWidth + 1
  const wanted = Math.max(
    ...endpoints.map(each => shortName(each).length + 2),
    ...families.map(each => each.length),
  )
  const widthOf = (numbers: readonly Column[]) => numbers.reduce((sum, each) => sum + each.width, 0)
  const roomBeside = (numbers: readonly Column[]) => columns - marks - widthOf(numbers)
  const numbers = roomBeside([...few, sent]) >= wanted ? [...few, sent] : few
  const name = Math.min(wanted, Math.max(leastName, roomBeside(numbers)))
  return { name, left: name + widthOf(numbers), numbers }
}

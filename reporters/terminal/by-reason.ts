import { counted } from '../layout/counted.ts'
import { visible } from '../layout/visible.ts'
import { wrapped } from '../layout/wrapped.ts'
import type { ClaimWithReason } from '../record/run-summary.ts'

const examples = 2

/** Claims grouped by why, the most frequent reason first, each with a count and a few examples; never all of them. */
export function byReason(claims: readonly ClaimWithReason[], columns: number, shown = 12): string {
  const groups = new Map<string, ClaimWithReason[]>()
  for (const claim of claims) {
    const kind = claim.reason.replace(/"[^"]*"|\d+/g, '…')
    groups.set(kind, [...(groups.get(kind) ?? []), claim])
  }
  const sorted = [...groups.values()].sort((one, other) => other.length - one.length)
  const rest = sorted.slice(shown)
  const more = rest.reduce((sum, group) => sum + group.length, 0)
  return [
    ...sorted.slice(0, shown).map(group => groupText(group, columns)),
    ...(more === 0 ? [] : [`  … and ${counted(more, 'claim')} for ${counted(rest.length, 'other reason')}`]),
  ].join('\n')
}

function groupText(group: readonly ClaimWithReason[], columns: number): string {
  const head = `  ${String(group.length).padStart(5)}  `
  const indent = ' '.repeat(head.length)
  const reason = wrapped(visible(group[0]?.reason ?? ''), columns, indent)
  const some = group.slice(0, examples).map(each => `${indent}${each.claim}`)
  const more = group.length > examples ? [`${indent}…`] : []
  return [head + reason, ...some, ...more].join('\n')
}

import type { AST } from '@eslint-community/regexpp'
import type { Random } from './counting.ts'
import { rangesOf } from './nfa.ts'
import { picksOf } from './pools.ts'

/**
 * Writes a text by following the pattern's own structure. Assertions are skipped, so that the result must be checked by
 * the native expression; this is the way out for patterns that no automaton can express. Undefined where even the
 * shortest text would be too much to write.
 */
export function writeBy(tree: AST.Pattern, unicode: boolean, random: Random): string | undefined {
  if (stepsFor(tree.alternatives) > MOST_STEPS) return undefined
  const groups = new Map<AST.CapturingGroup, string>()
  const pools = new Map<AST.Element, readonly number[]>()
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]

  const leaf = (node: AST.Character | AST.CharacterSet | AST.CharacterClass): string => {
    const pool = pools.get(node) ?? picksOf(rangesOf(node, unicode))
    pools.set(node, pool)
    return String.fromCodePoint(pick(pool) ?? 97)
  }
  const alternatives = (options: readonly AST.Alternative[]): string => {
    let text = ''
    for (const element of pick(options)?.elements ?? []) text += write(element)
    return text
  }
  const repeated = (node: AST.Quantifier): string => {
    const most = Math.min(node.max, node.min + 6)
    const count = node.min + Math.floor(random() * (most - node.min + 1))
    let text = ''
    for (let at = 0; at < count; at++) text += write(node.element)
    return text
  }
  const write = (node: AST.Element): string => {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return leaf(node)
      case 'Group':
        return alternatives(node.alternatives)
      case 'CapturingGroup': {
        const text = alternatives(node.alternatives)
        groups.set(node, text)
        return text
      }
      case 'Quantifier':
        return repeated(node)
      case 'Backreference': {
        const group = Array.isArray(node.resolved) ? node.resolved[0] : node.resolved
        return (group && groups.get(group)) ?? ''
      }
      default:
        return ''
    }
  }
  return alternatives(tree.alternatives)
}

/** Far more than a text needs that anybody reads, and still written at once. */
const MOST_STEPS = 100_000

/** How many elements are written where each is repeated as seldom as it can be, for the longest alternative. */
function stepsFor(options: readonly AST.Alternative[]): number {
  return options.reduce(
    (most, { elements }) =>
      Math.max(
        most,
        elements.reduce((sum, one) => sum + stepsOf(one), 1),
      ),
    0,
  )
}

function stepsOf(node: AST.Element): number {
  if (node.type === 'Group' || node.type === 'CapturingGroup') return stepsFor(node.alternatives)
  return node.type === 'Quantifier' ? 1 + node.min * stepsOf(node.element) : 1
}

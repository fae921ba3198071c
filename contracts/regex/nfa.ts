import type { AST } from '@eslint-community/regexpp'
import { createRequire } from 'node:module'
import type * as Refa from 'refa'
import type { Range } from './alphabet.ts'

/** What must be true at a position for an edge that reads nothing. */
export type Condition =
  | { readonly kind: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly kind: 'ahead' | 'behind'; readonly negated: boolean; readonly index: number }

export type Edge =
  | { readonly kind: 'reads'; readonly set: number; readonly to: number }
  | { readonly kind: 'free'; readonly to: number; readonly when?: Condition }

/** A non-deterministic automaton with edges that look around. State 0 is the start, `final` accepts. */
export interface Nfa {
  readonly edges: readonly (readonly Edge[])[]
  readonly final: number
  /** Bodies of the lookarounds, which become automata of their own. */
  readonly around: readonly { readonly kind: 'ahead' | 'behind'; readonly body: readonly AST.Alternative[] }[]
}

/** The sets of characters that the automata of one pattern read, each stored once. */
export interface Sets {
  readonly list: (readonly Range[])[]
  readonly ids: Map<string, number>
}

/** Thrown where a pattern is beyond automata; turned into a value by `languageOf`. */
export class BeyondAutomata extends Error {}

const MOST_STATES = 6_000

/** How a pattern is turned into an automaton. */
export interface Building {
  readonly unicode: boolean
  /** Whether any text may stand before and after. */
  readonly before: boolean
  readonly after: boolean
  /** Repetitions with a greater upper bound are taken to be unbounded, so that the automaton accepts too much. */
  readonly mostRepeats: number
}

/** Builds the automaton of some alternatives. */
export function nfaOf(
  alternatives: readonly AST.Alternative[],
  sets: Sets,
  { unicode, before, after, mostRepeats }: Building,
): Nfa {
  const edges: Edge[][] = []
  const around: { kind: 'ahead' | 'behind'; body: readonly AST.Alternative[] }[] = []
  const flags = { unicode }
  const anything = setId(sets, [{ min: 0, max: unicode ? 0x10ffff : 0xffff }])

  const newState = (): number => {
    if (edges.length >= MOST_STATES) throw new BeyondAutomata('it needs too many states')
    edges.push([])
    return edges.length - 1
  }
  const link = (from: number, edge: Edge): void => void edges[from]?.push(edge)

  const addAll = (options: readonly AST.Alternative[], from: number): number => {
    const end = newState()
    for (const option of options) {
      let at = newState()
      link(from, { kind: 'free', to: at })
      for (const element of option.elements) at = add(element, at)
      link(at, { kind: 'free', to: end })
    }
    return end
  }
  /** A repeated element is read many times, its characters are worked out once. */
  const known = new Map<AST.Element, number>()
  const reads = (node: AST.Element, chars: () => Characters, from: number): number => {
    const set = known.get(node) ?? setId(sets, charSet(chars(), flags).ranges)
    known.set(node, set)
    const to = newState()
    link(from, { kind: 'reads', set, to })
    return to
  }
  const conditional = (when: Condition, from: number): number => {
    const to = newState()
    link(from, { kind: 'free', to, when })
    return to
  }
  const looksAround = (node: AST.LookaroundAssertion, from: number): number => {
    const kind = node.kind === 'lookahead' ? 'ahead' : 'behind'
    around.push({ kind, body: node.alternatives })
    return conditional({ kind, negated: node.negate, index: around.length - 1 }, from)
  }
  const assertion = (node: AST.Assertion, from: number): number => {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') return looksAround(node, from)
    if (node.kind === 'word') return conditional({ kind: node.negate ? 'inside' : 'boundary' }, from)
    return conditional({ kind: node.kind }, from)
  }
  const repeated = (node: AST.Quantifier, from: number): number => {
    let at = from
    for (let count = 0; count < node.min; count++) at = add(node.element, at)
    if (node.max === Number.POSITIVE_INFINITY || node.max > mostRepeats) {
      const loop = newState()
      link(at, { kind: 'free', to: loop })
      link(add(node.element, loop), { kind: 'free', to: loop })
      return loop
    }
    const end = newState()
    link(at, { kind: 'free', to: end })
    for (let count = node.min; count < node.max; count++) {
      at = add(node.element, at)
      link(at, { kind: 'free', to: end })
    }
    return end
  }
  const add = (node: AST.Element, from: number): number => {
    switch (node.type) {
      case 'Character':
        return reads(node, () => [node.value], from)
      case 'CharacterSet':
        return reads(node, () => charactersOf(node), from)
      case 'CharacterClass':
        return reads(node, () => membersOf(node, flags), from)
      case 'Group':
      case 'CapturingGroup':
        return addAll(node.alternatives, from)
      case 'Assertion':
        return assertion(node, from)
      case 'Quantifier':
        return repeated(node, from)
      case 'Backreference':
        throw new BeyondAutomata('it refers back to a group')
      default:
        throw new BeyondAutomata(`it uses ${node.type}`)
    }
  }

  const start = newState()
  if (before) link(start, { kind: 'reads', set: anything, to: start })
  const final = addAll(alternatives, start)
  if (after) link(final, { kind: 'reads', set: anything, to: final })
  return { edges, final, around }
}

let refa: typeof Refa | undefined

/** Loaded with the first pattern, and not as a module: of a library this large that would be analysed at length. */
const charSet: typeof Refa.JS.createCharSet = (...asked) => {
  const { JS }: typeof Refa = (refa ??= createRequire(import.meta.url)('refa'))
  return JS.createCharSet(...asked)
}

type Characters = Parameters<typeof charSet>[0]

function charactersOf(node: AST.CharacterSet): Characters {
  if (node.kind === 'property') {
    if (node.strings) throw new BeyondAutomata('it names a set of strings')
    return [{ kind: 'property', key: node.key, value: node.value, negate: node.negate, strings: false }]
  }
  if (node.kind === 'any') return [{ kind: 'any' }]
  return [{ kind: node.kind, negate: node.negate }]
}

/** The ranges that a class of the pattern stands for, a negated one included. */
function membersOf(node: AST.CharacterClass, flags: { readonly unicode: boolean }): readonly Range[] {
  const parts: (Iterable<number | Range> | Characters)[] = []
  for (const element of node.elements) {
    if (element.type === 'Character') parts.push([element.value])
    else if (element.type === 'CharacterClassRange')
      parts.push([{ min: element.min.value, max: element.max.value }])
    else if (element.type === 'CharacterSet') parts.push(charactersOf(element))
    else throw new BeyondAutomata(`it uses ${element.type}`)
  }
  const ranges = parts.flatMap(part => [...charSet(part, flags).ranges])
  const union = charSet(ranges, flags)
  return (node.negate ? union.negate() : union).ranges
}

/** The ranges of a leaf of the pattern that reads one character. */
export function rangesOf(node: AST.Character | AST.CharacterSet | AST.CharacterClass, unicode: boolean) {
  if (node.type === 'CharacterClass') return membersOf(node, { unicode })
  return charSet(node.type === 'Character' ? [node.value] : charactersOf(node), { unicode }).ranges
}

export function setId(sets: Sets, ranges: readonly Range[]): number {
  const key = ranges.map(range => `${range.min}-${range.max}`).join()
  const known = sets.ids.get(key)
  if (known !== undefined) return known
  sets.list.push(ranges)
  sets.ids.set(key, sets.list.length - 1)
  return sets.list.length - 1
}

import type { AST } from '@eslint-community/regexpp'
import { LAST_BASIC, LAST_UNICODE, alphabetOf, classOf } from './alphabet.ts'
import type { Alphabet } from './alphabet.ts'
import { compact, step } from './dfa.ts'
import type { Dfa } from './dfa.ts'
import { lookarounds } from './lookarounds.ts'
import type { Around, Side } from './lookarounds.ts'
import { BeyondAutomata, nfaOf, setId } from './nfa.ts'
import type { Building, Condition, Nfa, Sets } from './nfa.ts'
import type { Parsed } from './parse.ts'

/** A state of the automaton, with the automata that the rest of the text must still satisfy. */
interface Config {
  readonly state: number
  readonly owed: readonly Owed[]
}

interface Owed {
  readonly dfa: Dfa
  readonly at: number
}

const MOST_STATES = 3_000
const MOST_CONFIGS = 40_000
const WORD = [
  { min: 48, max: 57 },
  { min: 65, max: 90 },
  { min: 95, max: 95 },
  { min: 97, max: 122 },
]

/**
 * The texts in which the pattern is found somewhere, as a deterministic automaton. With `mostRepeats` it may accept more:
 * longer repetitions count as unbounded, outside of lookarounds.
 */
export function determinised(parsed: Parsed, mostRepeats = Number.POSITIVE_INFINITY): Dfa {
  const building = { unicode: parsed.unicode, before: true, after: true, mostRepeats }
  return build(parsed.tree.alternatives, 'nothing', building)
}

function build(alternatives: readonly AST.Alternative[], before: Side, building: Building): Dfa {
  const { unicode } = building
  const sets: Sets = { list: [], ids: new Map() }
  const nfa = nfaOf(alternatives, sets, building)
  const conditions = nfa.edges.flatMap(edges =>
    edges.flatMap(edge => (edge.kind === 'free' ? (edge.when ?? []) : [])),
  )
  const bounded = conditions.some(when => when.kind === 'boundary' || when.kind === 'inside')
  if (bounded || nfa.around.length > 0) setId(sets, WORD)
  const around = lookarounds(nfa, unicode, bounded || conditions.some(when => when.kind === 'ahead'), build)
  for (const dfa of around.all) for (const ranges of dfa.alphabet.classes) setId(sets, ranges)
  const alphabet = alphabetOf(sets.list, unicode ? LAST_UNICODE : LAST_BASIC)
  return compact(
    subsets({
      nfa,
      sets,
      alphabet,
      around,
      before,
      tellsWords: bounded || around.all.length > 0,
      open: building.after,
    }),
  )
}

interface Job {
  readonly nfa: Nfa
  readonly sets: Sets
  readonly alphabet: Alphabet
  readonly around: Around
  readonly before: Side
  readonly tellsWords: boolean
  /** Whether any text may follow what is accepted. */
  readonly open: boolean
}

function subsets({ nfa, sets, alphabet, around, before, tellsWords, open }: Job): Dfa {
  const points = alphabet.classes.map(ranges => ranges[0]?.min ?? 0)
  const classesOfSet = sets.list.map(ranges => {
    const inside = (point: number): boolean => ranges.some(range => range.min <= point && point <= range.max)
    return points.flatMap((point, id) => (inside(point) ? [id] : []))
  })
  const word = alphabetOf([WORD], LAST_UNICODE)
  const wordId = classOf(word, 48)
  const sideOf = (point: number): Side => (tellsWords && classOf(word, point) === wordId ? 'word' : 'other')
  const dfaIds = new Map<Dfa, number>()
  around.all.forEach((dfa, id) => dfaIds.set(dfa, id))

  interface Macro {
    readonly configs: readonly Config[]
    readonly before: Side
    readonly tracked: readonly number[]
  }
  const keyOf = (config: Config): string | number =>
    config.owed.length === 0
      ? config.state
      : `${config.state}(${config.owed.map(owed => `${dfaIds.get(owed.dfa)}.${owed.at}`).join()})`
  const ids = new Map<string, number>()
  const macros: Macro[] = []
  let spent = 0
  const idOf = (macro: Macro): number => {
    if (macro.configs.length === 0) return -1
    const key = `${macro.before}|${macro.tracked.join()}|${macro.configs.map(keyOf).sort(byKey).join(';')}`
    const known = ids.get(key)
    if (known !== undefined) return known
    spent += macro.configs.length
    if (macros.length >= MOST_STATES || spent > MOST_CONFIGS)
      throw new BeyondAutomata('it needs too many states')
    ids.set(key, macros.length)
    macros.push(macro)
    return macros.length - 1
  }

  const passes = (when: Condition, macro: Macro, after: Side): Owed | boolean => {
    switch (when.kind) {
      case 'start':
        return macro.before === 'nothing'
      case 'end':
        return after === 'nothing'
      case 'boundary':
        return (macro.before === 'word') !== (after === 'word')
      case 'inside':
        return (macro.before === 'word') === (after === 'word')
      case 'ahead': {
        const dfa = around.ahead(when.index, when.negated, macro.before)
        return dfa.start < 0 ? false : { dfa, at: dfa.start }
      }
      case 'behind': {
        const dfa = around.behind(when.index)
        const at = macro.tracked[around.trackers.findIndex(tracker => tracker === dfa)] ?? -1
        const found = dfa !== undefined && at >= 0 && dfa.accepting[at] === 1
        return found !== when.negated
      }
      default:
        return false
    }
  }
  const closure = (macro: Macro, after: Side): readonly Config[] => {
    const seen = new Map<string | number, Config>()
    const stack = [...macro.configs]
    while (stack.length > 0) {
      const config = stack.pop()
      if (config === undefined) break
      const key = keyOf(config)
      if (seen.has(key)) continue
      seen.set(key, config)
      for (const edge of nfa.edges[config.state] ?? []) {
        if (edge.kind !== 'free') continue
        const passed = edge.when === undefined ? true : passes(edge.when, macro, after)
        if (passed === false) continue
        stack.push({ state: edge.to, owed: passed === true ? config.owed : withOwed(config.owed, passed) })
      }
    }
    return [...seen.values()]
  }
  const closures = new Map<string, readonly Config[]>()
  const closureOf = (id: number, macro: Macro, after: Side): readonly Config[] => {
    const key = `${id}${after}`
    const known = closures.get(key) ?? closure(macro, after)
    closures.set(key, known)
    return known
  }

  const sides = points.map(sideOf)
  /** For each class of characters the configurations that it leads to. */
  const movedBy = (
    closureFor: (id: number) => readonly Config[],
  ): readonly Map<string | number, Config>[] => {
    const moved = points.map(() => new Map<string | number, Config>())
    for (const side of new Set(sides))
      for (const config of closureFor(sides.indexOf(side)))
        for (const edge of nfa.edges[config.state] ?? []) {
          if (edge.kind !== 'reads') continue
          for (const id of classesOfSet[edge.set] ?? []) {
            if (sides[id] !== side) continue
            const owed = steppedOwed(config.owed, points[id] ?? 0)
            if (owed === undefined) continue
            const to = { state: edge.to, owed }
            moved[id]?.set(keyOf(to), to)
          }
        }
    return moved
  }

  idOf({ configs: [{ state: 0, owed: NONE }], before, tracked: around.trackers.map(dfa => dfa.start) })
  const next: number[] = []
  const accepting: number[] = []
  for (let at = 0; at < macros.length; at++) {
    const macro = macros[at]
    if (macro === undefined) break
    const atEnd = closureOf(at, macro, 'nothing')
    accepting.push(atEnd.some(config => config.state === nfa.final && paid(config)) ? 1 : 0)
    const moved = movedBy(id => closureOf(at, macro, sides[id] ?? 'other'))
    points.forEach((point, id) => {
      const configs = [...(moved[id]?.values() ?? [])]
      next.push(
        idOf({
          configs: open ? settled(configs, nfa.final) : configs,
          before: sides[id] ?? 'other',
          tracked: around.trackers.map((dfa, index) => step(dfa, macro.tracked[index] ?? -1, point)),
        }),
      )
    })
    closures.delete(`${at}word`)
    closures.delete(`${at}other`)
  }
  return { alphabet, next: Int32Array.from(next), accepting: Uint8Array.from(accepting), start: 0 }
}

function byKey(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}

function withOwed(owed: readonly Owed[], more: Owed): readonly Owed[] {
  if (owed.some(one => one.dfa === more.dfa && one.at === more.at)) return owed
  return [...owed, more]
}

function paid(config: Config): boolean {
  return config.owed.every(owed => owed.dfa.accepting[owed.at] === 1)
}

const NONE: readonly never[] = []

function steppedOwed(owed: readonly Owed[], point: number): readonly Owed[] | undefined {
  if (owed.length === 0) return NONE
  let moved: readonly Owed[] = []
  for (const one of owed) {
    const at = step(one.dfa, one.at, point)
    if (at < 0) return undefined
    if (!acceptsAll(one.dfa, at)) moved = withOwed(moved, { dfa: one.dfa, at })
  }
  return moved
}

function acceptsAll(dfa: Dfa, at: number): boolean {
  const width = dfa.alphabet.classes.length
  if (dfa.accepting[at] !== 1) return false
  for (let id = 0; id < width; id++) if (dfa.next[at * width + id] !== at) return false
  return true
}

/** Once the final state that reads anything is reached with nothing owed, no other configuration matters. */
function settled(configs: readonly Config[], final: number): readonly Config[] {
  const done = configs.find(config => config.state === final && config.owed.length === 0)
  return done === undefined ? configs : [done]
}

import type { AST } from '@eslint-community/regexpp'
import { complementOf } from './dfa.ts'
import type { Dfa } from './dfa.ts'
import { BeyondAutomata } from './nfa.ts'
import type { Building, Nfa } from './nfa.ts'

/** What stands on one side of a position. */
export type Side = 'nothing' | 'word' | 'other'

export type Build = (body: readonly AST.Alternative[], before: Side, building: Building) => Dfa

/** The automata of the lookarounds of one pattern. */
export interface Around {
  readonly all: readonly Dfa[]
  ahead(index: number, negated: boolean, before: Side): Dfa
  behind(index: number): Dfa | undefined
  readonly trackers: readonly Dfa[]
}

/** `tellsWords`: what stands before a lookahead is told apart by whether it is part of a word. */
export function lookarounds(nfa: Nfa, unicode: boolean, tellsWords: boolean, build: Build): Around {
  const mostRepeats = Number.POSITIVE_INFINITY
  const sides: readonly Side[] = tellsWords ? ['nothing', 'word', 'other'] : ['nothing', 'other']
  const all: Dfa[] = []
  const trackers: Dfa[] = []
  const aheads = new Map<string, Dfa>()
  const behinds = new Map<number, number>()
  nfa.around.forEach((part, index) => {
    if (part.kind === 'behind') {
      refuseAssertions(part.body)
      const dfa = build(part.body, 'nothing', { unicode, before: true, after: false, mostRepeats })
      behinds.set(index, trackers.length)
      trackers.push(dfa)
      all.push(dfa)
      return
    }
    for (const side of sides) {
      const dfa = build(part.body, side, { unicode, before: false, after: true, mostRepeats })
      const opposite = complementOf(dfa)
      aheads.set(`${index}:false:${side}`, dfa)
      aheads.set(`${index}:true:${side}`, opposite)
      all.push(dfa, opposite)
    }
  })
  return {
    all,
    trackers,
    ahead: (index, negated, before) => {
      const dfa = aheads.get(`${index}:${negated}:${before}`)
      if (dfa === undefined) throw new BeyondAutomata('it looks ahead where a word may end')
      return dfa
    },
    behind: index => trackers[behinds.get(index) ?? -1],
  }
}

function refuseAssertions(body: readonly AST.Alternative[]): void {
  for (const option of body) {
    if (option.elements.some(element => element.type === 'Assertion' && element.kind !== 'start'))
      throw new BeyondAutomata('it looks around inside a lookbehind')
  }
}

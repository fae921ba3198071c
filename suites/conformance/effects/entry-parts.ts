import { zoneOfAbsence } from '../../../contracts/clauses/zone-of.ts'
import type { Difference, Snapshot } from '../../../contracts/model/snapshot.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { Key } from './entry-keys.ts'
import type { EntryWrite } from './written.ts'

/** A part of an entry's name as it was sent, and what is shown in its place. */
export interface OddPart {
  readonly sent: string
  readonly shown: string
}

/**
 * A part of a new entry's name that came not as it was sent: as a text so much alike that nothing else can be meant, or
 * not at all although another part that may be left out as well did.
 */
export function oddPart(
  write: EntryWrite,
  after: Snapshot,
  moved: readonly Difference[],
  keys: readonly Key[],
  own: number,
): OddPart | undefined {
  const shown = textsIn(after)
  const isNew = (text: string): boolean => movedTexts(moved).some(each => each.includes(text))
  const parts = (keys[own] ?? []).map(String)
  const isShown = (part: string): boolean => part === '' || shown.some(text => text.includes(part))
  const others = new Set(keys.flat().map(String))
  for (const sent of parts) {
    if (isShown(sent) || folded(sent) === '') continue
    const alike = shown.find(
      text =>
        folded(text) === folded(sent) && isNew(text) && !tokensOf(text).some(token => others.has(token)),
    )
    if (alike !== undefined) return { sent, shown: alike }
  }
  const optional = parts.filter(
    (part, index) => part !== '' && zoneOfAbsence(write.endpoint, write.key[index] ?? '') === 'inside',
  )
  const lost = optional.find(part => !isShown(part))
  return lost !== undefined && optional.some(isShown) ? { sent: lost, shown: 'nothing of it' } : undefined
}

/** Everything that a snapshot shows, the names of its places included. */
const textsIn = (snapshot: Snapshot): readonly string[] =>
  [...snapshot.views.values()].flatMap(({ places }) =>
    [...places].flatMap(([place, values]) => [...segmentsOf(place), ...values.map(textOf)]),
  )

/** What came where something moved, and what the places there are called. */
const movedTexts = (moved: readonly Difference[]): readonly string[] =>
  moved.flatMap(({ place, before, after }) => {
    const was = before.map(textOf)
    return [...segmentsOf(place), ...after.map(textOf).filter(text => !was.includes(text))]
  })

const tokensOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}_]+/u)

/** Without letter case, leading zeros and signs. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+/, '')

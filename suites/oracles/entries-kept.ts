import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** What is shown of one entry of a collection, beside what the requests so far have made of it. */
export interface EntryState {
  readonly key: string
  readonly expected: string
  readonly answer: 'same' | 'different' | 'unclear'
}

/** A request about one entry does what it says to that one, and nothing to the others. */
export function entriesKept(
  states: readonly EntryState[],
  own: number,
  what: string,
  exchange: Exchange,
): Verdict {
  const wrong = states.findIndex(({ answer }) => answer === 'different')
  const state = states[wrong]
  if (state)
    return {
      kind: 'broken',
      oracle: 'entries-kept',
      direction: wrong === own ? 'own-entry' : 'other-entry',
      expected: `after ${what} the entry ${wrong === own ? 'that it names' : 'that it does not name'} is ${state.expected}`,
      observed: `the entry "${state.key}" is shown otherwise`,
      exchange,
    }
  if (states[own]?.answer === 'same') return { kind: 'holds' }
  return { kind: 'inconclusive', reason: `no reply shows clearly what ${what} does to an entry` }
}

/** What is asked of an entry that is not there is done to none of the others, which were as they should be before. */
export function othersKept(
  before: readonly EntryState[],
  after: readonly EntryState[],
  what: string,
  exchange: Exchange,
): Verdict {
  const moved = after.find(({ answer }, at) => answer === 'different' && before[at]?.answer === 'same')
  if (!moved) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'entries-kept',
    direction: 'other-entry',
    expected: `after ${what} of an entry that nobody added every other one is as before`,
    observed: `the entry "${moved.key}" is shown otherwise`,
    exchange,
  }
}

/** A part of an entry's name is stored as it was sent. */
export function entryAltered(sent: string, shown: string, what: string, exchange: Exchange): Verdict {
  return {
    kind: 'broken',
    oracle: 'entries-kept',
    direction: 'own-entry',
    expected: `after ${what} the entry is shown under the name that was sent`,
    observed: `"${sent}" was sent, and "${shown}" is shown`,
    exchange,
  }
}

/** What was said of an entry stays said, whatever is added. */
export function entryForgotten(what: string, exchange: Exchange): Verdict {
  return {
    kind: 'broken',
    oracle: 'entries-kept',
    direction: 'forgotten',
    expected: `after ${what} what was said of an entry is still so`,
    observed: 'it is shown otherwise',
    exchange,
  }
}

/** What was said of an entry goes with it: it comes again as it came first. */
export function entryRevived(what: string, exchange: Exchange): Verdict {
  return {
    kind: 'broken',
    oracle: 'entries-kept',
    direction: 'revived',
    expected: `after ${what} nothing is left of an entry, so that it is as new when it is added again`,
    observed: 'what was said of it before is shown of it again',
    exchange,
  }
}

/** However many entries were added, all are listed. */
export function allEntriesKept(listed: number, added: number, what: string, exchange: Exchange): Verdict {
  if (listed >= added) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'entries-kept',
    direction: 'too-few',
    expected: `the ${added} entries for which ${what} was accepted are listed`,
    observed: `${listed} are`,
    exchange,
  }
}

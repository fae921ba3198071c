import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** One page of a list, by what tells its entries apart. */
export interface Page {
  readonly entries: readonly string[]
  readonly exchange: Exchange
  /** The reply tells in which order they stand, as a map of them does not. */
  readonly isInOrder?: boolean
}

const broken = (direction: string, expected: string, observed: string, exchange: Exchange): Verdict => ({
  kind: 'broken',
  oracle: 'pages',
  direction,
  expected,
  observed,
  exchange,
})

/** No more than the limit, whatever there is. */
export function atMost({ entries, exchange }: Page, limit: number): Verdict {
  if (entries.length <= limit) return { kind: 'holds' }
  return broken(
    'too-many',
    `at most ${limit} entries with a limit of ${limit}`,
    `${entries.length} entries`,
    exchange,
  )
}

/** A limit bounds the list, and the list fills it where there is enough; entries may come and go meanwhile. */
export function limitBounds(page: Page, limit: number, total: number, slack: number): Verdict {
  const { entries, exchange } = page
  if (entries.length > limit) return atMost(page, limit)
  if (total - slack < limit)
    return {
      kind: 'inconclusive',
      reason: `the list has only ${total} entries, which a limit of ${limit} does not cut`,
    }
  if (entries.length < limit)
    return broken(
      'too-few',
      `${limit} of ${total} entries with a limit of ${limit}`,
      `${entries.length} entries`,
      exchange,
    )
  return { kind: 'holds' }
}

/** Two pages that follow one another are what one page of both lengths shows, without doubles. */
export function pagesFollow(whole: Page, first: Page, second: Page, wholeAgain: Page): Verdict {
  if (!sameEntries(whole.entries, wholeAgain.entries))
    return { kind: 'inconclusive', reason: 'the list changed while its pages were read' }
  const doubled = second.entries.filter(entry => first.entries.includes(entry))
  const expected = 'a page that starts where the one before ends'
  if (doubled.length > 0)
    return broken('doubled', expected, `${doubled.length} entries of the page before`, second.exchange)
  const together = new Set([...first.entries, ...second.entries])
  const lost = whole.entries.filter(entry => !together.has(entry))
  if (lost.length > 0)
    return broken('lost', expected, `${lost.length} entries stand on neither page`, second.exchange)
  return { kind: 'holds' }
}

/** The same page of a list that stayed as it was shows the same entries, or pages together would be no list. */
export function samePage(page: Page, again: Page): Verdict {
  if (sameEntries(page.entries, again.entries)) return { kind: 'holds' }
  return broken(
    'shuffled',
    'the same entries on the same page of a list in which nothing came or went',
    'other entries the second time',
    again.exchange,
  )
}

/**
 * A short page begins as a long one does, or whoever asks for more sees another list. What the long one shows in another
 * order the second time has none; and where the entries of the short one stand in the order of the long one without
 * beginning it, each page is put into order by itself.
 */
export function beginsAlike([long, longAgain]: readonly [Page, Page], short: Page): Verdict {
  const { entries, exchange } = short
  const isOrdered = long.entries.every((entry, index) => entry === longAgain.entries[index])
  if (!long.isInOrder || !isOrdered)
    return { kind: 'inconclusive', reason: 'the list is written in no order' }
  if (sameEntries(long.entries.slice(0, entries.length), entries)) return { kind: 'holds' }
  const standing = entries.map(entry => long.entries.indexOf(entry))
  if (standing.every((at, index) => at >= 0 && at > (standing[index - 1] ?? -1)))
    return { kind: 'inconclusive', reason: 'each page of the list has an order of its own' }
  return broken(
    'reordered',
    `the first ${entries.length} entries of the list with a larger limit`,
    'other entries of it',
    exchange,
  )
}

/** Beyond the end of a list there is nothing. */
export function nothingBeyond(page: Page): Verdict {
  if (page.entries.length === 0) return { kind: 'holds' }
  return broken(
    'beyond',
    'no entries beyond the end of the list',
    `${page.entries.length} entries`,
    page.exchange,
  )
}

/** A later page of what a search finds holds no more than the search does. */
export function foundOnPage(found: Page, later: Page): Verdict {
  const [all, some] = [found.entries.length, later.entries.length]
  if (some <= all) return { kind: 'holds' }
  return broken(
    'not-searched',
    `no more than the ${all} entries that the search finds on a later page of it`,
    `${some} entries`,
    later.exchange,
  )
}

/** Searched first and cut afterwards: what a search finds fills the shortest page of it. */
export function foundFirst(found: Page, first: Page): Verdict {
  if (found.entries.length === 0 || first.entries.length > 0) return { kind: 'holds' }
  return broken(
    'cut-before-search',
    `one of the ${found.entries.length} entries that the search finds, with a limit of 1`,
    'no entry',
    first.exchange,
  )
}

/** A search for what nothing has does not list everything. */
export function searchLookedAt(whole: Page, search: Page): Verdict {
  if (whole.entries.length < 2)
    return { kind: 'inconclusive', reason: `the list has only ${whole.entries.length} entries` }
  if (!sameEntries(whole.entries, search.entries)) return { kind: 'holds' }
  return broken(
    'not-searched',
    'a search for what nothing has does not list everything',
    `all ${search.entries.length} entries, as without it`,
    search.exchange,
  )
}

/** A search for what an entry is called finds that one, in one of the ways in which searches look at names. */
export function searchFound(
  name: string,
  searches: readonly Exchange[],
  shows: (exchange: Exchange) => boolean,
): Verdict {
  const [last] = searches.slice(-1)
  if (!last || searches.some(shows)) return { kind: 'holds' }
  return broken('not-found', `an entry called "${name}" is found by its name`, 'no such entry', last)
}

/** A search looks through the list: what that does not show it does not find. */
export function searchWithin(
  name: string,
  search: Exchange,
  shows: (exchange: Exchange) => boolean,
): Verdict {
  if (!shows(search)) return { kind: 'holds' }
  return broken(
    'found-elsewhere',
    `no "${name}", which the list does not show without the search`,
    'the search finds it',
    search,
  )
}

/** Each entry of a list that stayed as it was stands exactly once on its pages. */
export function eachOnce(own: readonly string[], pages: readonly Page[]): Verdict {
  const [last] = pages.slice(-1)
  if (!last) return { kind: 'inconclusive', reason: 'the list could not be read' }
  const all = pages.flatMap(({ entries }) => entries)
  const lost = own.find(entry => !all.includes(entry))
  if (lost !== undefined)
    return broken('lost', 'every entry on one of the pages', 'an entry of the list is on none', last.exchange)
  const doubled = own.find(entry => all.filter(each => each === entry).length > 1)
  if (doubled !== undefined)
    return broken('doubled', 'every entry on one page only', 'an entry stands twice', last.exchange)
  return { kind: 'holds' }
}

/** Whether two pages show the same entries, in whatever order. */
export const sameEntries = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === new Set(a).size

/**
 * A written value shows at the place of its property (RULES 9 and 10): every member of a small domain from another state,
 * repeated once, and a few different texts. Nothing else of the entity moves.
 */
import type { Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { nothingElse } from '../oracles/nothing-else.ts'
import type { Strayed } from '../oracles/nothing-else.ts'
import { partStale, replyForeign, replyStale, valueShown } from '../oracles/value-shown.ts'
import { accompanying, namings, opened, opposite, writing } from './effects/bring-about.ts'
import { carriedLost } from './effects/carried.ts'
import { contradicted } from './effects/contradicted.ts'
import { asABrowser } from './as-a-browser.ts'
import { writesEdge } from './effects/edge-writes.ts'
import { withoutFollowed } from './effects/follows-off.ts'
import { isGivenBack } from './effects/given-back.ts'
import type { Earlier } from './effects/given-back.ts'
import {
  allHold,
  effectsOfSends,
  oneReadOf,
  readsOfEntity,
  strayedBetween,
  unaccepted,
  writeSeen,
} from './effects/seen.ts'
import {
  PLAIN,
  closes,
  forbidden,
  inconclusive,
  locked,
  plainBatch,
  quietBatch,
  switchAt,
} from './effects/stage-of-effects.ts'
import { leftBehind } from './effects/left-behind.ts'
import { foreignReply } from './effects/foreign-reply.ts'
import { staleReply } from './effects/stale-reply.ts'
import { misnamed } from './effects/misnamed.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'
import { named, turnsOf } from './effects/write-turns.ts'
import type { Turn } from './effects/write-turns.ts'
import { isDoubtful, strayedWhileLearning } from './effects/while-learning.ts'
import type { Write } from './effects/written.ts'
import { writesOf } from './effects/written.ts'

export const writes: Family = {
  id: 'writes',
  title: 'Writes what is sent, where it belongs',
  claims: claimsOfEach(endpoint =>
    writesOf(endpoint).flatMap(write => [writesProperty(endpoint, write), ...writesEdge(write)]),
  ),
}

const writesProperty = (endpoint: Endpoint, write: Write): PlannedClaim => ({
  claim: claimOf('writes', endpoint, {
    tail: `writes/${write.property}`,
    says: `A written ${write.property} shows as written, and nothing else moves`,
    basis: 'documented',
    severity: 'critical',
    category: 901,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, write),
  isSuspected: context => isDoubtful(context, write),
})

function casesOf(context: CaseContext, write: Write): readonly Case[] | Untried {
  const place = 'from' in write.value ? write.value.from : undefined
  const refused = forbidden(context, write.endpoint, place)
  if (refused) return refused
  const turns = turnsOf(context, write)
  if (turns.length < 2)
    return inconclusive(`no two values of ${write.property} are known to write one after the other`)
  const two = switchAt(context, write)
    ? [...turns.slice(0, 1), ...turns.slice(-1)]
    : turns.slice(0, Math.max(2, turns.findIndex(({ own }) => own) + 1))
  const others = namings(context, write.endpoint).map(({ says, change }) =>
    turnsCase(context, write, named(two, change), says),
  )
  const more = accompanying(context, write.endpoint)
  return [
    turnsCase(context, write, turns, `${turns.length} writes one after the other`),
    ...others,
    ...(more ? [turnsCase(context, write, named(two, more.change), more.says)] : []),
    plainCase(context, write),
  ]
}

function turnsCase(context: CaseContext, write: Write, turns: readonly Turn[], says: string): Case {
  const reads = oneReadOf(context, write.property)
  const steps = turns.flatMap(({ draft }, index): readonly Step[] => [
    send(`write ${index}`, draft),
    look(`seen ${index}`, [SUBJECT], index === turns.length - 1 ? undefined : reads),
  ])
  return {
    says,
    batch: quietBatch(context),
    steps: [...opened(context, write.endpoint), look('start'), ...steps],
    judge: results => judge(context, write, turns, results),
  }
}

/**
 * One write to an entity in the opposite state: nothing set but what has to be and its switches, inactive, locked. A switch
 * is turned off and on again, while all others are on. Fields stand in the opposite order, beside the headers
 * of a browser.
 */
function plainCase(context: CaseContext, write: Write): Case {
  const [first] = 'from' in write.value ? valuesAt(context, write.endpoint, write.value.from, 1) : []
  const flip = switchAt(context, write)
  const values = flip ? [flip.off, flip.on] : [first]
  const turns = values.map(value => ({
    draft: asABrowser(lastFirst(writing(context, write, value, PLAIN))),
    own: true,
  }))
  const opening = opened(context, write.endpoint, PLAIN)
  const other = opposite(context, write, PLAIN)
  const wide = readsOfEntity(context)
  return {
    says: 'to a new entity that is switched off and locked',
    batch: plainBatch(context),
    steps: [
      ...opening,
      ...(other ? [send('opposite', other)] : []),
      look('start', [PLAIN], wide),
      ...turns.flatMap(({ draft }, index) => [
        send(`write ${index}`, draft),
        look(`seen ${index}`, [PLAIN], wide),
      ]),
      ...(opening.length > 0 && !closes(write.endpoint) ? locked(context, PLAIN) : []),
    ],
    judge: results => judge(context, write, turns, results, PLAIN),
  }
}

/** Who is meant and what is written may stand in any order. */
const lastFirst = (draft: Draft): Draft => ({
  ...draft,
  alterations: [...(draft.alterations ?? []), { kind: 'last-first' }],
})

function judge(
  context: CaseContext,
  write: Write,
  turns: readonly Turn[],
  results: Results,
  entity = SUBJECT,
): Verdict {
  const refused = unaccepted(
    context,
    results,
    turns.map((_, index) => `write ${index}`),
  )
  if (refused) return refused
  const before = (index: number): string => (index === 0 ? 'start' : `seen ${index - 1}`)
  const seen = turns.flatMap(({ own }, index) => {
    const names = { sent: `write ${index}`, before: before(index), after: `seen ${index}`, entity }
    return own ? [writeSeen(context, results, write, names)] : []
  })
  const verdict = allHold(seen.map(valueShown))
  if (verdict.kind === 'broken') return verdict
  const stale = staleReply(seen)
  if (stale) return replyStale(stale.seen, stale.instead)
  const foreign = tellsApart(context, write.property)
    ? foreignReply(seen, context.facts.callerAtFirst, placesOf(context.facts.places, write.property))
    : undefined
  if (foreign) return replyForeign(foreign.seen, foreign.instead)
  const last = results.exchange(`write ${turns.length - 1}`)
  const start = results.snapshot('start', entity)
  const end = results.snapshot(`seen ${turns.length - 1}`, entity)
  const left = leftBehind(context, write.property, start, end)
  if (left) return partStale({ property: write.property, exchange: last }, left)
  const contradiction = contradicted(context, write, last) ?? misnamed(context, write, last)
  if (contradiction) return contradiction
  const others = spilled(context, write, turns, results, entity)
  if (others.kind === 'broken') return others
  const learnt = nothingElse(
    withoutFollowed(context, write.endpoint, strayedWhileLearning(context, write)),
    `a write of ${write.property} moves nothing else`,
    'spilled',
    last,
  )
  return learnt.kind === 'broken' ? learnt : unplaced(context, write, verdict)
}

const tellsApart = ({ api }: CaseContext, property: string): boolean =>
  api.entities[0]?.tellingProperties.includes(property) ?? false

/** After each request where the read of the property shows more, and over all reads from the first to the last. */
function spilled(
  context: CaseContext,
  write: Write,
  turns: readonly Turn[],
  results: Results,
  entity: string,
): Verdict {
  const last = turns.length - 1
  const sends = turns.map(({ draft }, index) => ({ as: `write ${index}`, endpoint: draft.endpoint }))
  const between = (from: string, to: string, of: typeof sends) =>
    of.reduce<readonly Strayed[]>(
      (strayed, { endpoint }) => withoutFollowed(context, endpoint, strayed),
      strayedBetween(
        context,
        results.snapshot(from, entity),
        results.snapshot(to, entity),
        effectsOfSends(results, of),
      ),
    )
  const expected = `a write of ${write.property} moves nothing else`
  const earlier: Earlier[] = []
  for (const [index, { own, draft }] of turns.entries()) {
    const from = index === 0 ? 'start' : `seen ${index - 1}`
    const strayed = own
      ? between(from, `seen ${index}`, sends.slice(index, index + 1)).filter(
          each => !isGivenBack(context, draft.endpoint, each, earlier),
        )
      : []
    earlier.push({ endpoint: draft.endpoint.id, before: results.snapshot(from, entity) })
    if (strayed.length > 0)
      return nothingElse(strayed, expected, 'spilled', results.exchange(`write ${index}`))
  }
  const lost = carriedLost(
    context,
    write.endpoint,
    results.snapshot('start', entity),
    results.snapshot(`seen ${last}`, entity),
  )
  return nothingElse(
    [...(last > 0 ? between('start', `seen ${last}`, sends) : []), ...lost],
    expected,
    'spilled',
    results.exchange(`write ${last}`),
  )
}

function unplaced(context: CaseContext, write: Write, verdict: Verdict): Verdict {
  if (placesOf(context.facts.places, write.property).length > 0) return verdict
  return { kind: 'inconclusive', reason: `no reply of this target shows ${write.property}` }
}

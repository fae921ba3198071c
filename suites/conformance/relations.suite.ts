/**
 * Operations that the documentation links: sent twice equals sent once, one undoes the other, two have the same effect
 * and the last one wins. Each is tried on the first and on the second call.
 */
import type { Case, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import type { RelationOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { setsState } from '../engine/other-states.ts'
import { otherStates } from '../engine/other-states.ts'
import { answerInWords } from '../oracles/answer-in-words.ts'
import { unchanged } from '../oracles/unchanged.ts'
import { again, carrying, opened } from './effects/bring-about.ts'
import { adds, entryWriters, founderOf, removes, switchOf, toEntry } from './effects/entries.ts'
import { keysOf } from './effects/entry-keys.ts'
import { sameEffects } from './effects/same-effect.ts'
import { isAccepted, readsOfProperty, unaccepted } from './effects/seen.ts'
import { forbidden, inconclusive, subjectBatch } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { thereAndBack } from './effects/there-and-back.ts'
import { undone } from './effects/undone.ts'
import type { EntryWrite } from './effects/written.ts'
import { entryWritesOf, isTried, propertiesWritten, writesOf } from './effects/written.ts'

export const relations: Family = {
  id: 'relations',
  title: 'Keeps the relations between operations',
  claims: claimsOfEach(endpoint =>
    isTried(endpoint)
      ? [
          ...relationsOf(endpoint, 'idempotent')
            .slice(0, 1)
            .map(relation => idempotent(endpoint, relation)),
          ...relationsOf(endpoint, 'inverse').map(relation => undoes(endpoint, relation)),
          ...sameEffects(endpoint),
        ]
      : [],
  ),
}

const needs = ['entities', 'noise', 'property-places', 'array-styles'] as const

const idempotent = (endpoint: Endpoint, { basis, says }: RelationOf<'idempotent'>): PlannedClaim => ({
  claim: claimOf('relations', endpoint, {
    tail: 'idempotent',
    says: `${endpoint.id}: ${says}`,
    basis,
    severity: basis === 'documented' ? 'normal' : 'minor',
    category: 906,
    needs,
  }),
  cases: context => forbidden(context, endpoint) ?? [twice(context, endpoint)],
})

/** A request that writes all that this target lets anybody write, and what has to be there before it can. */
function fullWrite(
  context: CaseContext,
  endpoint: Endpoint,
): readonly [draft: Draft, before: readonly Draft[]] {
  const [entry] = entryWritesOf(endpoint)
  if (entry) return entryWrite(context, entry)
  const writes = writesOf(endpoint).filter(
    ({ value }) => !('from' in value) || !forbidden(context, endpoint, value.from),
  )
  return [carrying(context, endpoint, writes, 1), []]
}

/** An entry is there before it is removed, or something is said of it. */
function entryWrite(
  context: CaseContext,
  entry: EntryWrite,
): readonly [draft: Draft, before: readonly Draft[]] {
  const key = keysOf(context, entry)[0] ?? []
  const adder = removes(entry) ? entryWriters(context, entry.property).find(adds) : founderOf(context, entry)
  const [on] = switchOf(context, entry) ?? []
  return [toEntry(context, entry, key, on), adder ? [toEntry(context, adder, key)] : []]
}

function twice(context: CaseContext, endpoint: Endpoint): Case {
  const [draft, before] = fullWrite(context, endpoint)
  const reads = readsOfProperty(context, ...propertiesWritten(endpoint))
  // A look that writes stands between the first two, which then do not follow each other.
  const repeats = ['twice', ...(relationsOf(endpoint, 'shows').length > 0 ? ['once more'] : [])]
  return {
    says: 'the same request twice',
    batch: subjectBatch(context),
    steps: [
      ...opened(context, endpoint),
      ...before.map((each, index) => send(`before ${index}`, each)),
      { do: 'send', as: 'once', draft, by: 'permitted', elsewise: otherStates(context, draft) },
      look('after once', [SUBJECT], reads),
      ...repeats.map(as => send(as, again(draft))),
      look('after twice', [SUBJECT], reads),
    ],
    judge: results => {
      if (!isAccepted(context, results.exchange('once')))
        return unaccepted(context, results, ['once']) ?? { kind: 'holds' }
      const refused = repeats
        .map(as => results.exchange(as))
        .find(each => context.classify(each) === 'refused')
      if (refused && setsValue(context, endpoint)) return refusedAgain(refused)
      const moved = undone(context, results, 'after once', 'after twice', [])
      return unchanged(
        moved,
        'the second of two equal requests changes nothing',
        'twice',
        results.exchange('twice'),
      )
    },
  }
}

/**
 * What adds, removes or brings into one certain state (locks, opens) may be refused where there is nothing left to do; what
 * sets a value sets it again.
 */
function setsValue(context: CaseContext, endpoint: Endpoint): boolean {
  const isKey = context.api.endpoints.some(each =>
    relationsOf(each, 'locks').some(({ until }) => until === endpoint.id),
  )
  return !isKey && !setsState(endpoint) && writesOf(endpoint).some(({ value }) => 'from' in value)
}

const refusedAgain = (exchange: Exchange): Verdict => ({
  kind: 'broken',
  oracle: 'input-accepted',
  direction: 'the-second-time',
  expected: 'what sets a value is accepted a second time',
  observed: `answered ${answerInWords(exchange)}, although the same request was accepted before`,
  exchange,
})

const undoes = (endpoint: Endpoint, { of, basis, says }: RelationOf<'inverse'>): PlannedClaim => ({
  claim: claimOf('relations', endpoint, {
    tail: `undoes/${of}`,
    says: `${endpoint.id}: ${says}`,
    basis,
    severity: 'critical',
    category: 906,
    needs,
  }),
  cases: context => {
    const other = context.endpoints.get(of)
    if (!other) return inconclusive(`${of} is not an endpoint of this API`)
    return (
      forbidden(context, endpoint) ?? forbidden(context, other) ?? [thereAndBack(context, endpoint, other)]
    )
  },
})

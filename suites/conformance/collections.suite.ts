/**
 * Entries of a collection come, go and change by their key: the one that is named moves and no other, and entries that
 * differ in one documented text are different entries (inferred).
 */
import type { Case, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { addedAgain } from './effects/added-again.ts'
import { allKept, pagedListOf } from './effects/all-kept.ts'
import { listsByItself } from './effects/collected.ts'
import { adds, founderOf, isAllShown, isListed, removes } from './effects/entries.ts'
import { keysOf } from './effects/entry-keys.ts'
import type { Key } from './effects/entry-keys.ts'
import { judgeEntries } from './effects/entries-judged.ts'
import { entryPlan } from './effects/entry-plan.ts'
import type { EntryPlan } from './effects/entry-plan.ts'
import { judgeMissing, ofMissing, removingMissing } from './effects/missing-entry.ts'
import { readsOfProperty } from './effects/seen.ts'
import { forbidden, inconclusive, subjectBatch } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { isDoubtful } from './effects/while-learning.ts'
import type { EntryWrite } from './effects/written.ts'
import { entryWritesOf, isTried } from './effects/written.ts'

export const collections: Family = {
  id: 'collections',
  title: 'Adds, removes and flags the entries that are named',
  claims: claimsOfEach((endpoint, api) => [
    ...entryWritesOf(endpoint).flatMap(write => [
      writesEntries(endpoint, write),
      ...(adds(write) ? [addsOnce(endpoint, write)] : []),
      ...(pagedListOf(api.endpoints, write.property) && !removes(write) ? [keepsAll(endpoint, write)] : []),
    ]),
    ...(isTried(endpoint)
      ? relationsOf(endpoint, 'collects').map(({ property }) => listsByItself(endpoint, property))
      : []),
  ]),
}

const verbOf = (write: EntryWrite): string => (adds(write) ? 'adds' : removes(write) ? 'removes' : 'flags')

const writesEntries = (endpoint: Endpoint, write: EntryWrite): PlannedClaim => ({
  claim: claimOf('collections', endpoint, {
    tail: `${verbOf(write)}/${write.property}`,
    says: `It ${verbOf(write)} the entry of ${write.property} that it names, and no other`,
    basis: 'documented',
    severity: 'critical',
    category: 901,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, write),
  isSuspected: context => isDoubtful(context, write),
})

const addsOnce = (endpoint: Endpoint, write: EntryWrite): PlannedClaim => ({
  claim: claimOf('collections', endpoint, {
    tail: `adds-once/${write.property}`,
    says: `Adding an entry of ${write.property} that is there already, or another one, changes nothing of it`,
    basis: 'inferred',
    severity: 'minor',
    category: 906,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => forbidden(context, endpoint) ?? addedAgain(context, write),
})

const keepsAll = (endpoint: Endpoint, write: EntryWrite): PlannedClaim => ({
  claim: claimOf('collections', endpoint, {
    tail: `keeps-all/${write.property}`,
    says: `Every entry of ${write.property} that was added is listed, however many there are`,
    basis: 'inferred',
    severity: 'normal',
    category: 901,
    needs: ['entities', 'array-styles'],
  }),
  cases: context => forbidden(context, endpoint) ?? allKept(context, write),
})

function casesOf(context: CaseContext, write: EntryWrite): readonly Case[] | Untried {
  const refused = forbidden(context, write.endpoint)
  if (refused) return refused
  const founder = founderOf(context, write)
  const isShown = [write, ...(founder ? [founder] : [])].some(
    ({ property }) => placesOf(context.facts.places, property).length > 0,
  )
  if (!isShown && !isListed(context, write.property) && !isAllShown(context))
    return inconclusive(`no reply of this target shows ${write.property}`)
  const keys = keysOf(context, write)
  if (keys.length < 2) return inconclusive('no two entries are known that can be named')
  const plan = entryPlan(context, write, keys)
  return plan
    ? [entriesCase(context, write, keys, plan)]
    : inconclusive('nothing is known that brings its entries into another state')
}

function entriesCase(context: CaseContext, write: EntryWrite, keys: readonly Key[], plan: EntryPlan): Case {
  const founder = founderOf(context, write)
  const reads = readsOfProperty(context, write.property, ...(founder ? [founder.property] : []))
  const turns = plan.turns.flatMap(({ draft }, index): readonly Step[] => [
    send(`turn ${index}`, draft),
    look(`after ${index}`, [SUBJECT], reads),
  ])
  const missing = ofMissing(context, write, keys, reads)
  return {
    says: `${keys.length} entries that are easily taken for one another`,
    batch: subjectBatch(context),
    steps: [
      ...plan.before.map((draft, index) => send(`before ${index}`, draft)),
      ...removingMissing(context, write, keys),
      look('start', [SUBJECT], reads),
      ...turns,
      ...missing,
    ],
    judge: results => {
      const turned = judgeEntries(context, write, keys, plan, results)
      if (missing.length === 0 || turned.kind === 'broken') return turned
      const spared = judgeMissing(context, write, keys, plan, results)
      return spared.kind === 'broken' ? spared : turned
    },
  }
}

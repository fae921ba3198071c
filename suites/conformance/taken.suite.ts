/**
 * A value that must be unique and that somebody else has (RULES, silence 4): a target may refuse it or not, but its holder
 * keeps all that it has, and is not told of; what is refused is not stored, and what is accepted is.
 */
import { documentsConflict } from '../../contracts/clauses/conflict.ts'
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { creates } from '../engine/places-of.ts'
import { fullOf } from '../engine/stagecraft.ts'
import { bystanderSpared } from '../oracles/bystander-spared.ts'
import { holderUntold } from '../oracles/holder-untold.ts'
import { oneMade } from '../oracles/made.ts'
import { nothingNew } from '../oracles/nothing-new.ts'
import { takenAlike } from '../oracles/taken-alike.ts'
import { unchanged } from '../oracles/unchanged.ts'
import { valueShown } from '../oracles/value-shown.ts'
import { writing } from './effects/bring-about.ts'
import { walk } from './effects/list-scene.ts'
import { entriesHolding } from './effects/listing.ts'
import { allHold, isAccepted, oneReadOf, writeSeen } from './effects/seen.ts'
import { create } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import type { Write } from './effects/written.ts'
import { createsOf, writesOf } from './effects/written.ts'

/** Whoever has the value already, with everything set. */
const HOLDER = 'holder'
const REFUSED = 'refused-as-taken'

export const taken: Family = {
  id: 'taken',
  title: 'Takes nothing from whoever has it',
  claims: claimsOfEach((endpoint, api) =>
    api.endpoints.some(creates) ? uniqueWrites(endpoint).map(write => takenClaim(endpoint, write)) : [],
  ),
}

/** A write of a value that must be unlike all others. */
type UniqueWrite = Write & { readonly value: { readonly from: string } }

const uniqueWrites = (endpoint: Endpoint): readonly UniqueWrite[] =>
  [...writesOf(endpoint), ...createsOf(endpoint)].filter(
    (write): write is UniqueWrite =>
      'from' in write.value && endpoint.marks[write.value.from]?.unique === true,
  )

const takenClaim = (endpoint: Endpoint, write: UniqueWrite): PlannedClaim => ({
  claim: claimOf('taken', endpoint, {
    tail: `taken/${write.property}`,
    says: `Whoever has the ${write.property} that another one is given keeps it, and is not told of`,
    basis: 'inferred',
    severity: 'critical',
    category: 903,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => [creates(endpoint) ? newCase(context, write) : givenCase(context, write)],
})

const takenBatch = (context: CaseContext): Batch => ({
  id: `${context.api.id} taken`,
  setup: [create(context, HOLDER, true), create(context, SUBJECT)],
})

const asking = (context: CaseContext, { endpoint, property, value }: UniqueWrite): Draft =>
  draftWith(fullOf(context, endpoint, SUBJECT), { place: value.from, value: { of: HOLDER, property } })

/** What shows all that such requests write. */
const readsOf = (context: CaseContext, { endpoint }: UniqueWrite) =>
  oneReadOf(context, ...[...writesOf(endpoint), ...createsOf(endpoint)].map(({ property }) => property))

function newCase(context: CaseContext, write: UniqueWrite): Case {
  const reads = readsOf(context, write)
  const list = context.api.endpoints.find(each => relationsOf(each, 'lists').length > 0)
  const all: readonly Step[] = list ? [walk('all', bareDraft(list, context.world))] : []
  return {
    says: `a new one with the ${write.property} of another`,
    batch: takenBatch(context),
    steps: [
      look('before', [HOLDER], reads),
      send('taken', asking(context, write)),
      look('after', [HOLDER], reads),
      ...all,
    ],
    judge: results =>
      allHold([holderKept(context, results, write), ...(list ? [madeOrNot(context, results, write)] : [])]),
  }
}

function givenCase(context: CaseContext, write: UniqueWrite): Case {
  const reads = readsOf(context, write)
  const both = [HOLDER, SUBJECT]
  const own = fullOf(context, write.endpoint, SUBJECT).values[write.value.from]
  const made = creationOf(context, write)
  return {
    says: `given the ${write.property} of another`,
    batch: takenBatch(context),
    steps: [
      look('before', both, reads),
      send('taken', asking(context, write)),
      look('after', both, reads),
      send('told apart', writing(context, write, own)),
      ...(made ? [send('as new', asking(context, made))] : []),
    ],
    judge: results =>
      allHold([
        holderKept(context, results, write),
        storedOrNot(context, results, write),
        ...(made ? [alikeWhenNew(context, results, write)] : []),
      ]),
  }
}

/** The creation that writes the same property, where both operations document what they do about a conflict. */
function creationOf(context: CaseContext, { endpoint, property }: UniqueWrite): UniqueWrite | undefined {
  if (!documentsConflict(endpoint)) return undefined
  return context.api.endpoints
    .filter(each => creates(each) && documentsConflict(each))
    .flatMap(uniqueWrites)
    .find(made => made.property === property)
}

function alikeWhenNew(context: CaseContext, results: Results, { property }: UniqueWrite): Verdict {
  const given = results.exchange('taken')
  return takenAlike(results.exchange('as new'), given, isAccepted(context, given), property)
}

const moved = (context: CaseContext, results: Results, who: string) =>
  differences(results.snapshot('before', who), results.snapshot('after', who), context.facts.noise)

function holderKept(context: CaseContext, results: Results, { endpoint }: UniqueWrite): Verdict {
  const exchange = results.exchange('taken')
  const spared = bystanderSpared(
    [{ who: 'the one that has the value', differences: moved(context, results, HOLDER) }],
    endpoint.id,
    exchange,
  )
  if (spared.kind === 'broken' || isAccepted(context, exchange)) return spared
  return holderUntold(exchange, ofHolderAlone(context, results))
}

/** What tells the holder from all others, but for what the request itself carried. */
function ofHolderAlone(context: CaseContext, results: Results): readonly string[] {
  const sent = Object.values(results.sent('taken')).map(value => String(value).toLowerCase())
  return (context.api.entities[0]?.tellingProperties ?? []).flatMap(property => {
    const value = results.property(HOLDER, property)
    const isSent = sent.some(text => text.includes(String(value).toLowerCase()))
    return typeof value === 'string' && !isSent ? [value] : []
  })
}

function storedOrNot(context: CaseContext, results: Results, write: UniqueWrite): Verdict {
  const exchange = results.exchange('taken')
  if (isAccepted(context, exchange))
    return valueShown(
      writeSeen(context, results, write, {
        sent: 'taken',
        before: 'before',
        after: 'after',
        entity: SUBJECT,
      }),
    )
  return unchanged(
    moved(context, results, SUBJECT),
    'nothing stored of a request that was refused, as another one has the value',
    REFUSED,
    exchange,
  )
}

/** The other values that must be unique tell whether something was made. */
function madeOrNot(context: CaseContext, results: Results, { endpoint, value }: UniqueWrite): Verdict {
  const exchange = results.exchange('taken')
  const pages = results.walk('all')
  const own = uniqueWrites(endpoint)
    .filter(other => other.value.from !== value.from)
    .map(other => String(results.sent('taken')[other.value.from]))
  if (!isAccepted(context, exchange)) return nothingNew(pages, own, REFUSED, exchange)
  if (pages.some(page => !isAccepted(context, page)))
    return { kind: 'inconclusive', reason: 'the list could not be read to its end' }
  return oneMade(
    own.map(text => pages.reduce((count, page) => count + entriesHolding(page, text), 0)),
    exchange,
  )
}

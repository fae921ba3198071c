/**
 * An entity may be named by what it has: an address in place of an id (RULES 14). Whatever it was given and shows names
 * it from then on, whichever signs that has, and no longer once it was given something else.
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { subjectProperty } from '../../fixtures/requests/place-value.ts'
import { zoneWithoutWorld } from '../../fixtures/requests/zone-of-value.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { answered } from '../engine/stagecraft.ts'
import { namedBy } from '../oracles/named-by.ts'
import { valueShown } from '../oracles/value-shown.ts'
import { opened, writersOfProperty, writing } from './effects/bring-about.ts'
import { formerName } from './effects/former-name.ts'
import { allHold, isAccepted, oneReadOf, writeSeen } from './effects/seen.ts'
import { forbidden, inconclusive, subjectBatch } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { tellingTexts } from './effects/telling-texts.ts'
import { textsAt } from './effects/texts.ts'
import type { Write } from './effects/written.ts'
import { isTried, writesOf } from './effects/written.ts'

/** So many texts show between them all signs that matter. */
const TEXTS = 3

export const namedFamily: Family = {
  id: 'named',
  title: 'Finds whoever is named by what it has',
  claims: claimsOfEach((endpoint, api) =>
    isTried(endpoint)
      ? namesAt(endpoint, api).map(([place, property]) => namedClaim(endpoint, place, property))
      : [],
  ),
}

/** The places that name the subject by what some endpoint writes. */
const namesAt = (endpoint: Endpoint, api: Api): readonly (readonly [Place, string])[] =>
  Object.keys(endpoint.marks).flatMap(place => {
    const property = subjectProperty(endpoint, place)
    const isWritten = api.endpoints.flatMap(writesOf).some(write => write.property === property)
    return property !== undefined && isWritten ? [[place, property]] : []
  })

const namedClaim = (endpoint: Endpoint, place: Place, property: string): PlannedClaim => ({
  claim: claimOf('named', endpoint, {
    tail: `named-by/${property}`,
    says: `Whoever has the ${property} is named by it, whichever signs it has, and nobody who had it`,
    basis: 'inferred',
    severity: 'normal',
    category: 908,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, endpoint, place, property),
})

function casesOf(
  context: CaseContext,
  endpoint: Endpoint,
  place: Place,
  property: string,
): readonly Case[] | Untried {
  const draft = bareDraft(endpoint, context.world, SUBJECT)
  if (draft.values[place] === undefined) return inconclusive(`${place} is not needed to name anybody`)
  const [write] = writersOfProperty(context, property)
  const from = write && 'from' in write.value ? write.value.from : undefined
  if (!write || from === undefined) return inconclusive(`nothing writes ${property}`)
  const refused = forbidden(context, write.endpoint, from)
  if (refused) return refused
  const texts = tellingTexts(textsAt(context, write.endpoint, from), TEXTS)
  const reads = oneReadOf(context, property)
  const turns = texts.map((_, index) => index)
  const former = formerName(context, draft, place, write)
  return [
    {
      says: `named by one ${property} after the other`,
      batch: subjectBatch(context),
      steps: [
        ...opened(context, endpoint),
        send('twin', draft),
        ...turns.flatMap(index => [
          send(`write ${index}`, writing(context, write, texts[index])),
          look(`seen ${index}`, [SUBJECT], reads),
          send(`named ${index}`, draft),
        ]),
        ...(former?.steps ?? []),
      ],
      judge: results =>
        allHold([
          ...turns.map(index => judge(context, endpoint, { place, write, from, index }, results)),
          ...(former?.judge(results) ?? []).filter(({ kind }) => kind === 'broken'),
        ]),
    },
  ]
}

interface Turn {
  readonly place: Place
  readonly write: Write
  /** Where the write carries the value. */
  readonly from: Place
  readonly index: number
}

function judge(
  context: CaseContext,
  endpoint: Endpoint,
  { place, write, from, index }: Turn,
  results: Results,
): Verdict {
  const names = { sent: `write ${index}`, after: `seen ${index}`, entity: SUBJECT }
  const value = results.sent(names.sent)[from]
  if (!isAccepted(context, results.exchange(names.sent)) || typeof value !== 'string')
    return { kind: 'inconclusive', reason: `the ${write.property} was not accepted` }
  const isValid = zoneWithoutWorld(endpoint, place, { json: value }) === 'inside'
  if (!isValid || valueShown(writeSeen(context, results, write, names)).kind !== 'holds')
    return { kind: 'inconclusive', reason: `the ${write.property} does not show as it was written` }
  return namedBy(
    write.property,
    value,
    answered(context, results, `named ${index}`),
    answered(context, results, 'twin'),
  )
}

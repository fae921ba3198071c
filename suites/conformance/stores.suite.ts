/**
 * The text that is stored is the text that was sent: accents, signs, blanks, leading zeros, the shortest and the longest.
 * Blanks at the ends, and the letter case of an address, are a claim apart: many a server tidies those (inferred). So are
 * large numbers, which a column may not hold.
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { DraftValue } from '../../contracts/model/request.ts'
import { zoneOfValue } from '../../fixtures/requests/zone-of-value.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import { isUntried } from '../engine/family.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { valueShown } from '../oracles/value-shown.ts'
import { besideText } from './effects/beside-text.ts'
import { opened, writing } from './effects/bring-about.ts'
import { allHold, isAccepted, oneReadOf, writeSeen } from './effects/seen.ts'
import { isCount, storesLarge } from './effects/large-numbers.ts'
import { forbidden, subjectBatch, unshown } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { isAddress, isFree, isQuantity, isText, mayCount } from './effects/text-places.ts'
import { isOpenObject, storesWhole } from './effects/whole-object.ts'
import { nearTexts } from './effects/near-texts.ts'
import { hasOuterBlanks, isPadded, longestWithin, tellingTexts } from './effects/telling-texts.ts'
import { storedAsSent } from './effects/stored-as-sent.ts'
import { textsAt } from './effects/texts.ts'
import { domainAt } from './effects/values.ts'
import { WRITTEN, textStored, writtenSteps } from './effects/text-stored.ts'
import { tidiedCase } from './effects/tidied-text.ts'
import type { Write } from './effects/written.ts'
import { writesOf } from './effects/written.ts'

const MOST_TEXTS = 6
/** Where few texts show every sign, so many are enough. */
const MOST_PLAIN = 4
const MOST_TIDIED = 2
/** Besides, the longest text, and one that is less likely to be refused for its length. */
const LENGTHS = [70, Infinity]

export const stores: Family = {
  id: 'stores',
  title: 'Stores the text that was sent',
  claims: claimsOfEach(endpoint =>
    writesOf(endpoint).flatMap(write =>
      'from' in write.value
        ? [
            ...(isText(endpoint, write.value.from) ? ofText(endpoint, write, write.value.from) : []),
            ...(isCount(endpoint, write.value.from) ? [storesLarge(endpoint, write, write.value.from)] : []),
            ...(isOpenObject(endpoint, write.value.from)
              ? [storesWhole(endpoint, write, write.value.from)]
              : []),
          ]
        : [],
    ),
  ),
}

const ofText = (endpoint: Endpoint, write: Write, place: Place): readonly PlannedClaim[] => [
  storesText(endpoint, write, place),
  storesTidied(endpoint, write, place),
  ...(isFree(endpoint, place) ? [storesRare(endpoint, write, place)] : []),
]

const storesText = (endpoint: Endpoint, write: Write, place: Place): PlannedClaim => ({
  claim: claimOf('stores', endpoint, {
    tail: `stores/${write.property}`,
    says: `The ${write.property} that is stored is the one that was sent, letter by letter`,
    basis: 'documented',
    severity: 'normal',
    category: 901,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => {
    const near = isAddress(endpoint, place) ? [] : nearTexts(context.world, endpoint, place, write.property)
    const cases = casesOf(context, write, place, texts => {
      const kept = texts.filter(value => !isTidied(endpoint, place, value))
      const long = LENGTHS.flatMap(length => longestWithin(kept, length) ?? [])
      const most = endpoint.marks[place]?.unique ? MOST_TEXTS : MOST_PLAIN
      return [...new Set([...tellingTexts(kept, most), ...long])]
    })
    return isUntried(cases) || near.length === 0 ? cases : [...cases, nearCase(context, write, near)]
  },
})

const storesTidied = (endpoint: Endpoint, write: Write, place: Place): PlannedClaim => ({
  claim: claimOf('stores', endpoint, {
    ...storedAsSent,
    tail: `stores/${write.property}/as-it-is`,
    says: `Blanks at the ends of a ${write.property}, and the letter case of an address, are stored as they are`,
  }),
  cases: context => {
    const mayBeTrimmed =
      context.world.trims === true || (context.world.trims === undefined && !besideText(context, write))
    return casesOf(context, write, place, texts =>
      tellingTexts(
        texts.filter(value => isTidied(endpoint, place, value) && !(mayBeTrimmed && hasOuterBlanks(value))),
        MOST_TIDIED,
      ),
    )
  },
})

/** What many storages do not bear, and many a server refuses: four bytes, two lines, zeros in front of a number. */
const RARE: readonly string[] = ['amber \u{1f916} birch', 'amber\nbirch', '0042']
/** What a text that may be a count says of none: many a program takes it for no value, or for the least that it allows. */
const ZERO = '0'

const storesRare = (endpoint: Endpoint, write: Write, place: Place): PlannedClaim => ({
  claim: claimOf('stores', endpoint, {
    ...storedAsSent,
    tail: `stores/${write.property}/if-accepted`,
    says: `A ${write.property} with rare signs, two lines or leading zeros, or of nothing but a zero, is not altered once it is accepted`,
  }),
  cases: context => {
    const texts = [...RARE, ...(mayCount(endpoint, place) ? [ZERO] : [])]
    const cases = casesOf(context, write, place, () =>
      texts
        .filter(json => zoneOfValue(endpoint, place, { json }, context.world) !== 'outside')
        .map(json => ({ json })),
    )
    return isUntried(cases)
      ? cases
      : cases.map(each => ({ ...each, judge: results => judgeRare(context, write, results) }))
  },
})

/**
 * Refused, or ignored, it is none of this; a number in its place has no zeros in front. No count at all may be shown as
 * nothing, but not as another count.
 */
function judgeRare(context: CaseContext, write: Write, results: Results): Verdict {
  if (!isAccepted(context, results.exchange(WRITTEN.sent))) return { kind: 'holds' }
  const seen = writeSeen(context, results, write, { ...WRITTEN, entity: SUBJECT })
  const isZero = seen.written === ZERO
  const isText = seen.seen.every(({ after }) =>
    after.every(shown => (isZero ? shown !== null && shown !== '' : typeof shown === 'string')),
  )
  const verdict = valueShown(seen)
  if (isZero) return verdict.kind === 'broken' && !isText ? { kind: 'holds' } : verdict
  return verdict.kind === 'broken' && (verdict.direction !== 'altered' || !isText)
    ? { kind: 'holds' }
    : verdict
}

function isTidied(endpoint: Endpoint, place: Place, value: DraftValue): boolean {
  if (hasOuterBlanks(value)) return true
  return isAddress(endpoint, place) && /[A-Z]/.test(textIn(value))
}

function textIn(value: DraftValue): string {
  if ('json' in value) return typeof value.json === 'string' ? value.json : ''
  if ('text' in value) return value.text
  return (value.edit?.pieces ?? []).map(({ insert }) => insert).join('')
}

function casesOf(
  context: CaseContext,
  write: Write,
  place: Place,
  choose: (texts: readonly DraftValue[]) => readonly DraftValue[],
): readonly Case[] | Untried {
  const refused = forbidden(context, write.endpoint, place)
  if (refused) return refused
  if (domainAt(context, write.endpoint, place))
    return { untried: 'left-out', reason: 'its few values are written one by one' }
  const unseen = unshown(context, write.property)
  if (unseen) return unseen
  const mayDropZeros = isQuantity(write.endpoint, place)
  const chosen = choose(textsAt(context, write.endpoint, place))
  const values = mayDropZeros ? chosen.filter(value => !isPadded(value)) : chosen
  if (values.length === 0) return { untried: 'left-out', reason: 'no such text is documented as valid' }
  return values.map((value, index) => {
    const says = `telling text ${index + 1}`
    return (hasOuterBlanks(value) ? tidiedCase : storeCase)(context, write, value, says)
  })
}

const storeCase = (context: CaseContext, write: Write, value: DraftValue, says: string): Case => ({
  says,
  batch: subjectBatch(context),
  steps: writtenSteps(context, writing(context, write, value), oneReadOf(context, write.property)),
  judge: results => textStored(context, write, results, WRITTEN),
})

/** What was seen of one text is what stood there before the next. */
function nearCase(context: CaseContext, write: Write, values: readonly DraftValue[]): Case {
  const reads = oneReadOf(context, write.property)
  const names = values.map((_, index) => ({
    before: `seen ${index}`,
    sent: `write ${index + 1}`,
    after: `seen ${index + 1}`,
  }))
  return {
    says: 'texts that differ little, one after the other',
    batch: subjectBatch(context),
    steps: [
      ...opened(context, write.endpoint),
      look('seen 0', [SUBJECT], reads),
      ...values.flatMap((value, index) => [
        send(`write ${index + 1}`, writing(context, write, value)),
        look(`seen ${index + 1}`, [SUBJECT], reads),
      ]),
    ],
    judge: results => allHold(names.map(each => textStored(context, write, results, each))),
  }
}

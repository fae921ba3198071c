import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { AnswerKind } from '../../../contracts/model/target.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { answerInWords } from '../../oracles/answer-in-words.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { BORROWED } from './lent-entry.ts'
import { opened, without, writing } from './bring-about.ts'
import { allHold, isAccepted, movedAt, oneReadOf, readsOfProperty, unaccepted, writeSeen } from './seen.ts'
import { inconclusive } from './stage-of-effects.ts'
import { look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import { hasWitness, lookAtWitness, witness, witnessSpared } from './witness.ts'
import type { Write } from './written.ts'
import { writesOf } from './written.ts'

/**
 * A write that names nobody is a write to the caller: first one that names it, so that the value to come is a new one, then
 * two that do not.
 */
export function callerDefault(
  context: CaseContext,
  endpoint: Endpoint,
  at: Place,
): readonly Case[] | Untried {
  const write = writesOf(endpoint).find(
    each =>
      'from' in each.value &&
      !endpoint.locksOut &&
      !endpoint.marks[each.value.from]?.locksOut &&
      placesOf(context.facts.places, each.property).length > 0,
  )
  if (!write) return inconclusive('nothing that it writes can be put back on the user of the credential')
  const cases = callersOf(context, endpoint).flatMap((caller, index) =>
    callerCase(context, write, at, caller, index === 0 && hasWitness(context)),
  )
  return cases.length > 0 ? cases : inconclusive(`no two values of ${write.property} are known`)
}

/** Whom a credential that may call the endpoint belongs to: the usual caller, and another one that is not taken for it. */
export function callersOf(context: CaseContext, endpoint: Endpoint): readonly Caller[] {
  const usual = context.permitted(endpoint)
  const others = context.targetApi.identities.filter(
    ({ permissions }) =>
      permissions.includes('*') || permissions.some(each => endpoint.permission.anyOf.includes(each)),
  )
  const callers = [...(usual ? [usual] : []), ...others].flatMap(({ name, userId }) =>
    userId === undefined ? [] : [{ name, userId }],
  )
  const distinct = [...new Map(callers.map(caller => [String(caller.userId), caller])).values()]
  const [entity] = context.api.entities
  const known = entity ? context.targetApi.known[entity.known] : undefined
  const isKnown = ({ userId }: Caller): boolean =>
    Array.isArray(known) && known.some(id => String(id) === String(userId))
  const [first, ...rest] = distinct
  return first ? [first, ...rest.filter(isKnown).slice(0, 1)] : []
}

interface Caller {
  readonly name: string
  readonly userId: number | string
}

function callerCase(
  context: CaseContext,
  write: Write,
  at: Place,
  caller: Caller,
  isWitnessed: boolean,
): readonly Case[] {
  const values = 'from' in write.value ? valuesAt(context, write.endpoint, write.value.from, 2) : []
  const [one, two] = values
  if (!one || !two) return []
  const by = { kind: 'identity', name: caller.name } as const
  const named = writing(context, write, one, BORROWED)
  const omitted = [two, one].map(value => without(writing(context, write, value, BORROWED), [at]))
  const reads = readsOfProperty(context, write.property)
  return [
    {
      says: 'named once, then left out twice',
      batch: {
        id: `${context.api.id} caller ${caller.name}`,
        setup: [
          { do: 'borrow', as: BORROWED, user: caller.userId },
          ...(isWitnessed ? [witness(context)] : []),
        ],
      },
      steps: [
        ...opened(context, write.endpoint, BORROWED),
        send('named', named),
        look('after named', [BORROWED], reads),
        ...omitted.flatMap((draft, index) => [
          send(`omitted ${index}`, draft, by),
          look(`after ${index}`, [BORROWED], reads),
          ...(isWitnessed ? [lookAtWitness(`${index}`, oneReadOf(context, write.property))] : []),
        ]),
      ],
      judge: results => {
        const verdict = judge(context, write, at, results)
        const others = isWitnessed ? spared(context, write, results) : verdict
        return verdict.kind !== 'broken' && others.kind === 'broken' ? others : verdict
      },
    },
  ]
}

function judge(context: CaseContext, write: Write, at: Place, results: Results): Verdict {
  const shut = refusedWithout(context, at, results)
  if (shut) return shut
  const refused = unaccepted(context, results, ['named', 'omitted 0', 'omitted 1'])
  if (refused) return refused
  return allHold(
    [0, 1].map(index =>
      valueShown(
        writeSeen(context, results, write, {
          sent: `omitted ${index}`,
          before: index === 0 ? 'after named' : 'after 0',
          after: `after ${index}`,
          entity: BORROWED,
        }),
      ),
    ),
  )
}

/** Both values are turned away as soon as nobody is named, the second of which was taken from whoever named the caller. */
function refusedWithout(context: CaseContext, at: Place, results: Results): Verdict | undefined {
  const named = results.exchange('named')
  const omitted = [results.exchange('omitted 0'), results.exchange('omitted 1')]
  const [exchange] = omitted
  const isShut = (kind: AnswerKind): boolean => kind === 'refused' || kind === 'not-found'
  if (!exchange || !isAccepted(context, named) || !omitted.every(each => isShut(context.classify(each))))
    return undefined
  return {
    kind: 'broken',
    oracle: 'default-equals',
    direction: 'not-the-caller',
    expected: `accepted: leaving ${at} out is about the caller`,
    observed: `answered ${answerInWords(exchange)}, although the same is accepted where the caller is named`,
    exchange,
    twin: named,
  }
}

/** The caller has another value after each of the two writes, and nobody else has. */
const spared = (context: CaseContext, { property }: Write, results: Results): Verdict =>
  witnessSpared(context, results, ['0', '1'], 'omitted 1', (before, after) =>
    movedAt(context, property, before, after),
  )

/**
 * What a request does not carry stays as it is. Each field alone on an entity whose properties are all off their
 * defaults (RULES 8), all fields together, and all but one: a defect that needs two fields shows in one of these.
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { nothingElse } from '../oracles/nothing-else.ts'
import { valueShown } from '../oracles/value-shown.ts'
import { carrying, opened } from './effects/bring-about.ts'
import { allHold, effectsOfSends, strayedBetween, unaccepted, writeSeen } from './effects/seen.ts'
import { forbidden, inconclusive, subjectBatch } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'
import type { Write } from './effects/written.ts'
import { writesOf } from './effects/written.ts'

export const keepsUnsent: Family = {
  id: 'keeps-unsent',
  title: 'Keeps what is not sent',
  claims: claimsOfEach(endpoint => {
    const fields = fieldsOf(endpoint)
    if (fields.length < 2) return []
    return fields.some(isAlwaysSent) ? [together(endpoint)] : [keeps(endpoint), together(endpoint)]
  }),
}

/** The writes that a request may carry or leave out. */
const fieldsOf = (endpoint: Endpoint): readonly Write[] =>
  writesOf(endpoint).filter(({ value }) => 'from' in value)

const isAlwaysSent = ({ endpoint, value }: Write): boolean =>
  'from' in value && endpoint.marks[value.from]?.always === true

const needs = ['entities', 'noise', 'property-places', 'array-styles'] as const

const keeps = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('keeps-unsent', endpoint, {
    tail: 'keeps-what-is-not-sent',
    says: 'A request with some of the fields writes these, and leaves the others as they are',
    basis: 'documented',
    severity: 'critical',
    category: 904,
    needs,
  }),
  cases: context => casesOf(context, endpoint),
})

const together = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('keeps-unsent', endpoint, {
    tail: 'writes-together',
    says: 'Fields that travel together are all written',
    basis: 'documented',
    severity: 'critical',
    category: 901,
    needs,
  }),
  cases: context => {
    const fields = tried(context, endpoint)
    if (fields.length < 2) return inconclusive('fewer than two of its fields can be written here')
    return [0, 1].map(turn => togetherCase(context, endpoint, fields, turn))
  },
})

/** The fields that may be written on this target and have a value that is known to be valid. */
function tried(context: CaseContext, endpoint: Endpoint): readonly Write[] {
  return fieldsOf(endpoint).filter(
    write =>
      'from' in write.value &&
      !forbidden(context, endpoint, write.value.from) &&
      valuesAt(context, endpoint, write.value.from, 2).length > 0,
  )
}

function casesOf(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const fields = tried(context, endpoint)
  if (fields.length < 2) return inconclusive('fewer than two of its fields can be written here')
  const alone = fields.map((write, index) =>
    keepsCase(context, endpoint, [write], `${write.property} alone`, index),
  )
  const allButOne = fields.map((left, index) =>
    keepsCase(
      context,
      endpoint,
      fields.filter(write => write !== left),
      `all but ${left.property}`,
      index + 1,
    ),
  )
  return fields.length > 2 ? [...alone, ...allButOne] : alone
}

function keepsCase(
  context: CaseContext,
  endpoint: Endpoint,
  fields: readonly Write[],
  says: string,
  turn: number,
): Case {
  return {
    says,
    batch: subjectBatch(context),
    steps: [
      ...opened(context, endpoint),
      look('before'),
      send('write', carrying(context, endpoint, fields, turn)),
      look('after'),
    ],
    judge: results => judgeKept(context, endpoint, fields, results, says),
  }
}

function judgeKept(
  context: CaseContext,
  endpoint: Endpoint,
  fields: readonly Write[],
  results: Results,
  says: string,
): Verdict {
  const refused = unaccepted(context, results, ['write'])
  if (refused) return refused
  const strayed = strayedBetween(
    context,
    results.snapshot('before', SUBJECT),
    results.snapshot('after', SUBJECT),
    effectsOfSends(results, [{ as: 'write', endpoint }]),
  )
  const kept = nothingElse(
    strayed,
    `a request with ${says} leaves the rest as it is`,
    'not-sent',
    results.exchange('write'),
  )
  return kept.kind === 'broken' ? kept : (firstLost(context, fields, results) ?? kept)
}

/** What a request does carry is written whatever it leaves out. */
const firstLost = (context: CaseContext, fields: readonly Write[], results: Results): Verdict | undefined =>
  fields
    .map(write => valueShown(writeSeen(context, results, write, SEEN)))
    .find(({ kind }) => kind === 'broken')

const SEEN = { sent: 'write', before: 'before', after: 'after', entity: SUBJECT } as const

function togetherCase(
  context: CaseContext,
  endpoint: Endpoint,
  fields: readonly Write[],
  turn: number,
): Case {
  return {
    says: 'all fields together',
    batch: subjectBatch(context),
    steps: [
      ...opened(context, endpoint),
      look('before'),
      send('write', carrying(context, endpoint, fields, turn)),
      look('after'),
    ],
    judge: results => {
      const refused = unaccepted(context, results, ['write'])
      if (refused) return refused
      return allHold(fields.map(write => valueShown(writeSeen(context, results, write, SEEN))))
    },
  }
}

import type { ToldOutcome } from '../../contracts/clauses/told-outcomes.ts'
import type { Broken, Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { membersNamed } from './members-named.ts'

const open = (reason: string): Verdict => ({ kind: 'inconclusive', reason })

/** A thing shows what is told of it once something was done to it. */
export function asTold(outcomes: readonly ToldOutcome[], before: Exchange, after: Exchange): Verdict {
  const [was, is] = [before, after].map(({ response }) => response?.json)
  const unmet = outcomes.find(({ member, from }) => from && !from.includes(String(memberOf(was, member))))
  if (unmet) return open(`a new one's ${unmet.member} is ${String(memberOf(was, unmet.member))}`)
  if (outcomes.every(({ member }) => memberOf(is, member) === undefined))
    return open('the read shows nothing of what is told')
  const wrong = outcomes.find(outcome => isOtherwise(outcome, memberOf(is, outcome.member)))
  if (!wrong) return { kind: 'holds' }
  const { member, says, value } = wrong
  return {
    kind: 'broken',
    oracle: 'as-told',
    direction: member,
    expected: `${member} ${value === undefined ? 'set' : String(value)}, as it is told: ${says}`,
    observed: `it is ${String(memberOf(is, member))}`,
    exchange: after,
    twin: before,
  }
}

const isOtherwise = ({ value }: ToldOutcome, shown: Json | undefined): boolean =>
  shown !== undefined && (value === undefined ? shown === null || shown === '' : shown !== value)

/** What is done already is refused, where that is told. */
export const takenTwice = (again: Exchange): Broken => ({
  kind: 'broken',
  oracle: 'as-told',
  direction: 'twice',
  expected: 'a refusal, as it is told of what is done already',
  observed: `it was answered ${String(again.response?.status)}`,
  exchange: again,
})

/** What a reply shows under this name, or what that wraps. */
const memberOf = (json: Json | undefined, member: string): Json | undefined =>
  membersNamed(json, member, 1)[0]

import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { membersNamed } from './members-named.ts'

/** A reply before something was made, one while it was there, and one after it was deleted. */
export interface Counts {
  readonly before: Exchange
  readonly meanwhile: Exchange
  readonly after: Exchange
}

/** A number that moved when something was made that it counts does not stay there when that is deleted. */
export function noLongerCounted(members: readonly string[], { before, meanwhile, after }: Counts): Verdict {
  const moved = members.flatMap(member => {
    const [was, is, later] = [before, meanwhile, after].map(({ response }) =>
      numberAt(response?.json, member),
    )
    return was === undefined || is === undefined || later === undefined || was === is
      ? []
      : [{ member, was, is, later }]
  })
  const stuck = moved.find(({ is, later }) => is === later)
  if (moved.length === 0)
    return { kind: 'inconclusive', reason: 'no number moved when something was made that it counts' }
  if (!stuck) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'no-longer-counted',
    direction: stuck.member,
    expected: `${stuck.member} no longer ${stuck.is}, as what made it so is deleted: it was ${stuck.was} before`,
    observed: `it is ${stuck.later} still`,
    exchange: after,
    twin: meanwhile,
  }
}

const numberAt = (json: Json | undefined, member: string): number | undefined =>
  membersNamed(json, member, 2).find(each => typeof each === 'number')

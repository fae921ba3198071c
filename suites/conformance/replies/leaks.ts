/** Demands on every reply about what it must not tell. */
import { keptOf } from '../../../contracts/clauses/kept.ts'
import { namesIn } from '../../../contracts/clauses/names-in.ts'
import { writeOnlyOf } from '../../../contracts/clauses/write-only.ts'
import type { WriteOnly } from '../../../contracts/clauses/write-only.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { Watcher } from '../../engine/watch.ts'
import { leaksNothing } from '../../oracles/leaks-nothing.ts'
import { othersUntold } from '../../oracles/others-untold.ts'
import { noteGiven } from '../../oracles/secret-members.ts'
import type { Given } from '../../oracles/secret-members.ts'
import { writeOnlyHidden } from '../../oracles/write-only-hidden.ts'
import { rememberedTexts } from '../../oracles/remembered-texts.ts'
import { ownReplies } from './watching.ts'

export const leaks: Watcher = {
  id: 'leaks-nothing',
  claim: endpoint =>
    claimOf('replies', endpoint, {
      tail: 'leaks-nothing',
      says: 'Tells no stack trace, SQL, path, password or credential, and whoever is turned away nothing of others',
      basis: 'inferred',
      severity: 'critical',
      category: 913,
    }),
  judge: ({ exchange, endpoint, kind, target, memory, shared }) => {
    const [members, given] = [secretsOf(endpoint), givenIn(shared)]
    if (members.length > 0) noteGiven(exchange, members, given)
    const untold = othersUntold(exchange, endpoint, kind, rememberedTexts(shared, 'addresses'))
    return untold?.kind === 'broken'
      ? untold
      : leaksNothing(exchange, target, rememberedTexts(memory, 'clean'), {
          members,
          given: given.secret,
          handedOut: shownBy(endpoint),
          isMailed: endpoint.reaches === 'mail',
        })
  },
}

export const writeOnlyShown: Watcher = {
  id: 'hides-write-only',
  claim: endpoint =>
    claimOf('replies', endpoint, {
      tail: 'hides-write-only',
      says: 'Shows nothing of what is documented as writeOnly',
      basis: 'documented',
      severity: 'normal',
      category: 913,
    }),
  applies: endpoint => isAny(writeOnlyOf(endpoint)),
  judge: ownReplies(({ exchange, endpoint, shared }) => {
    const [writeOnly, given] = [writeOnlyOf(endpoint), givenIn(shared)]
    if (isAny(writeOnly)) noteGiven(exchange, [...writeOnly.inReply, ...writeOnly.inRequest], given)
    return writeOnlyHidden(exchange, endpoint, writeOnly, given)
  }),
}

/** What is documented as writeOnly is asked after by a claim of its own. */
const secretsOf: (endpoint: Endpoint) => readonly string[] = keptOf(endpoint => {
  const { inReply, inRequest } = writeOnlyOf(endpoint)
  return Object.entries(endpoint.marks)
    .flatMap(([place, { secret }]) => (secret ? [place.slice(place.indexOf('/') + 1)] : []))
    .filter(name => !inReply.includes(name) && !inRequest.includes(name))
})

const isAny = ({ inReply, inRequest }: WriteOnly): boolean => inReply.length + inRequest.length > 0

/** Members that its replies are documented to show. */
const shownBy: (endpoint: Endpoint) => readonly string[] = keptOf(({ responses }) =>
  Object.values(responses).flatMap(({ schema }) =>
    schema === undefined ? [] : namesIn(schema, ({ writeOnly }) => writeOnly !== true),
  ),
)

/** What requests gave to secret members, and to others. */
const givenIn = (shared: Map<string, unknown>): Given => ({
  secret: rememberedTexts(shared, 'given to secrets'),
  open: rememberedTexts(shared, 'given to others'),
})

/** Demands on refusals, as far as a document says what they look like. */
import { keptOf } from '../../../contracts/clauses/kept.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { Watched, Watcher } from '../../engine/watch.ts'
import { refusedByApplication } from '../../oracles/asked-as-documented.ts'
import { refusalMediaType } from '../../oracles/refusal-media-type.ts'
import { rememberedTexts } from '../../oracles/remembered-texts.ts'
import { ownReplies } from './watching.ts'

const ofRefusal = (status: string): boolean => /^(4..|default)$/i.test(status)

const describesRefusals: (endpoint: Endpoint) => boolean = keptOf(({ responses }) =>
  Object.entries(responses).some(
    ([status, { schema, mediaType, mediaTypes }]) =>
      ofRefusal(status) && [schema, mediaType, mediaTypes].some(each => each !== undefined),
  ),
)

const typesRefusals: (endpoint: Endpoint) => boolean = keptOf(({ responses }) =>
  Object.entries(responses).some(
    ([status, { mediaType, mediaTypes }]) => ofRefusal(status) && (mediaType ?? mediaTypes) !== undefined,
  ),
)

/** Whether a document says what this refusal looks like, and the application surely gave it. */
export const isOwnRefusal = ({ exchange, endpoint, kind, memory }: Watched): boolean =>
  describesRefusals(endpoint) &&
  refusedByApplication(exchange, endpoint, kind, rememberedTexts(memory, 'looks'))

export const refusals: readonly Watcher[] = [
  {
    id: 'refusal-media-type',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'refusal-media-type',
        says: 'Refuses in a documented media type',
        basis: 'documented',
        severity: 'normal',
        category: 101,
      }),
    applies: typesRefusals,
    judge: ownReplies(watched =>
      isOwnRefusal(watched) ? refusalMediaType(watched.exchange, watched.endpoint, 'other-type') : undefined,
    ),
  },
  {
    id: 'refusal-label',
    claim: endpoint =>
      claimOf('replies', endpoint, {
        tail: 'refusal-label',
        says: 'Labels the JSON of a refusal as documented',
        basis: 'documented',
        severity: 'minor',
        category: 101,
      }),
    applies: typesRefusals,
    judge: ownReplies(watched =>
      isOwnRefusal(watched) ? refusalMediaType(watched.exchange, watched.endpoint, 'other-label') : undefined,
    ),
  },
]

import { keptOf } from '../../contracts/clauses/kept.ts'
import type { Broken, Claim, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind, Target } from '../../contracts/model/target.ts'
import type { Job } from './job.ts'

/** What a watcher may look at beside the exchange itself. */
export interface Watched {
  readonly exchange: Exchange
  readonly endpoint: Endpoint
  readonly kind: AnswerKind
  readonly target: Target
  /** What this watcher remembers of this endpoint within the run. */
  readonly memory: Map<string, unknown>
  /** What it remembers of all endpoints together. */
  readonly shared: Map<string, unknown>
}

/** An oracle that judges every exchange of the run; `undefined` where there is nothing to judge. */
export interface Watcher {
  readonly id: string
  readonly claim: (endpoint: Endpoint) => Claim
  /** Whether the contract promises anything that it could judge; always when not given. */
  readonly applies?: (endpoint: Endpoint) => boolean
  readonly judge: (watched: Watched) => Verdict | undefined
  /** What it sees may have its cause anywhere on the way, and says nothing of the target unless it repeats. */
  readonly fleeting?: true
}

/** A break that a watcher saw, and the case in which it did. */
export interface Sighting {
  readonly claim: Claim
  readonly verdict: Broken
  readonly job: Job | undefined
  readonly exchange: Exchange
  /** Not told of where it does not repeat. */
  readonly fleeting: boolean
}

/** All watchers over one run. */
export interface Watch {
  readonly attend: (job: Job | undefined) => void
  readonly see: (exchange: Exchange) => void
  /** The sightings since the last call. */
  readonly take: () => readonly Sighting[]
  /** How many exchanges each watcher's claim has judged. */
  readonly judged: ReadonlyMap<string, number>
  /** Ways of breaking that were seen again from fresh state, or were looked for so often in vain. */
  readonly repeated: Map<string, 'steady' | number>
}

export function openWatch(
  watchers: readonly Watcher[],
  endpoints: ReadonlyMap<string, Endpoint>,
  target: Target,
  classify: (exchange: Exchange) => AnswerKind,
): Watch {
  const judged = new Map<string, number>()
  const postsAt = openPosts(watchers)
  let sightings: Sighting[] = []
  let attended: Job | undefined
  return {
    attend: job => {
      attended = job
    },
    see: exchange => {
      const endpoint = endpoints.get(exchange.endpoint)
      if (!endpoint) return
      const kind = classify(exchange)
      for (const { watcher, claim, memory, shared } of postsAt(endpoint)) {
        const verdict = watcher.judge({ exchange, endpoint, kind, target, memory, shared })
        if (!verdict || verdict.kind === 'inconclusive') continue
        judged.set(claim.id, (judged.get(claim.id) ?? 0) + 1)
        if (verdict.kind === 'broken')
          sightings.push({ claim, verdict, job: attended, exchange, fleeting: watcher.fleeting ?? false })
      }
    },
    take: () => {
      const taken = sightings
      sightings = []
      return taken
    },
    judged,
    repeated: new Map(),
  }
}

/** A watcher at one endpoint. */
interface Post extends Pick<Watched, 'memory' | 'shared'> {
  readonly watcher: Watcher
  readonly claim: Claim
}

/** Where every watcher stands, and what it remembers, is settled when an endpoint first answers. */
function openPosts(watchers: readonly Watcher[]): (endpoint: Endpoint) => readonly Post[] {
  const memories = new Map<string, Map<string, unknown>>()
  const stations = watchers.map(watcher => ({ watcher, shared: new Map<string, unknown>() }))
  return keptOf(endpoint =>
    stations.map(({ watcher, shared }) => {
      const claim = watcher.claim(endpoint)
      const memory = memories.get(claim.id) ?? new Map<string, unknown>()
      memories.set(claim.id, memory)
      return { watcher, claim, memory, shared }
    }),
  )
}

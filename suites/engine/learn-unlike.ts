import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { schemasAt } from '../../contracts/clauses/readings-of.ts'
import { hasFresh } from '../../fixtures/requests/fresh-value.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import type { Inconclusive, OwnEntity } from '../../fixtures/state/kit.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { effectsOf } from '../../fixtures/state/relations.ts'
import type { Tell } from './facts.ts'
import type { Lane } from './lane.ts'
import { creates } from './places-of.ts'

/**
 * A second entity, like the first but for what is documented as unique. A target that refuses it wants another text of it
 * to be unlike all others: the one is found by whose being new it takes, and is new in each request from then on.
 */
export async function secondEntity(
  lane: Pick<Lane, 'api' | 'world'>,
  make: () => Promise<OwnEntity | Inconclusive>,
  tell: Tell,
): Promise<OwnEntity | undefined> {
  if (textsGiven(lane).length === 0) return undefined
  const like = await make()
  return isInconclusive(like) ? unlikeEntity(lane, make, tell) : like
}

/** An entity that is unlike all others in one text more, or in all of them; undefined where none comes of it. */
export async function unlikeEntity(
  lane: Pick<Lane, 'api' | 'world'>,
  make: () => Promise<OwnEntity | Inconclusive>,
  tell: Tell,
): Promise<OwnEntity | undefined> {
  const texts = textsGiven(lane)
  const { world } = lane
  for (const properties of [...texts.map(text => [text]), texts]) {
    lane.world = { ...world, unlike: placesOf(lane.api, properties) }
    const unlike = await make()
    if (isInconclusive(unlike)) continue
    tell({
      name: 'unlike',
      says: `No two may have the same ${properties.join(', ')}, although nobody says so`,
    })
    return unlike
  }
  lane.world = world
  return undefined
}

function textsGiven(lane: Pick<Lane, 'api' | 'world'>): readonly string[] {
  const creator = lane.api.endpoints.find(creates)
  return creator ? plainTexts(creator, lane) : []
}

/** The properties that a creation gives by a plain text of the run's choice, of which another one can be made up. */
const plainTexts = (creator: Endpoint, { world }: Pick<Lane, 'world'>): readonly string[] => {
  const { values } = bareDraft(creator, world)
  return effectsOf(creator).flatMap(({ property, value }) => {
    const given = 'from' in value ? values[value.from] : undefined
    const isText = given !== undefined && 'json' in given && typeof given.json === 'string'
    return isText && 'from' in value && hasFresh(schemasAt(creator, value.from), world.tag) ? [property] : []
  })
}

/** Wherever an endpoint writes one of the properties. */
const placesOf = ({ endpoints }: Api, properties: readonly string[]): readonly string[] =>
  endpoints.flatMap(endpoint =>
    effectsOf(endpoint).flatMap(({ property, value }) =>
      'from' in value && properties.includes(property) ? [`${endpoint.id}_${value.from}`] : [],
    ),
  )

import { zoneOfValue } from '../../fixtures/requests/zone-of-value.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place, Zone } from '../../contracts/model/reading.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Shown, Snapshot } from '../../contracts/model/snapshot.ts'
import { placesOf, shownOf } from '../../fixtures/state/places.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { spellingsOf } from '../../fixtures/state/spellings.ts'
import { sameValue } from '../../fixtures/state/same-value.ts'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { sendDraft } from './lane.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { StepFailure } from './step-failure.ts'

/**
 * Lends the user that the credential belongs to, where the profile lists it among the known ids, and nowhere else. What it
 * showed is remembered, and written back when the scene is cleared.
 */
export async function lendCaller(
  stage: Stage,
  scene: Scene,
  as: string,
  user?: Json,
): Promise<StepFailure | undefined> {
  const { context, cast } = stage
  const own = cast.caller()
  const caller = own && user !== undefined ? { ...own, id: user } : own
  const [kind] = context.api.entities
  const known = kind && context.targetApi.known[kind.known]
  if (!kind || !caller || !Array.isArray(known) || !known.some(id => String(id) === String(caller.id)))
    return {
      reason:
        'the profile does not list the user of the credential among its known ids, so that nothing is written to it',
    }
  scene.entities.set(as, { ...caller, name: as })
  const taken = await cast.look(scene, [as], undefined)
  if ('inconclusive' in taken) return { reason: taken.inconclusive }
  const before = taken.snapshots.get(as)
  if (!before) return undefined
  const written = Object.fromEntries(
    kind.tellingProperties.flatMap(property => shownOnce(stage, property, before)),
  )
  const lent = { ...caller, name: as, written: { ...caller.written, ...written } }
  scene.entities.set(as, lent)
  await cast.lend(lent, before)
  scene.returns.push(async () => {
    const left = await putBack(stage, scene, as, before)
    if (left.length === 0) await cast.returned(lent)
    return left
  })
  return undefined
}

/** A property of the caller that requests may name it by. */
function shownOnce(stage: Stage, property: string, snapshot: Snapshot): readonly (readonly [string, Json])[] {
  const shown = placesOf(stage.context.facts.places, property).flatMap(
    place => shownOf(snapshot, place) ?? [],
  )
  const [first] = shown
  return first === undefined || first === null ? [] : [[property, first]]
}

/** Every property whose places show something else than before is written back, as it was shown. */
async function putBack(stage: Stage, scene: Scene, as: string, before: Snapshot): Promise<readonly string[]> {
  const taken = await stage.cast.look(scene, [as], undefined)
  const now = 'inconclusive' in taken ? undefined : taken.snapshots.get(as)
  const caller = scene.entities.get(as)
  if (!now || !caller) return ['everything']
  const left: string[] = []
  for (const property of stage.context.facts.places.places.keys()) {
    const was = movedFrom(stage, property, before, now)
    if (was !== undefined && !(await writeBack(stage, caller, property, was))) left.push(property)
  }
  return left
}

/** What a property showed before, where it shows something else now. */
function movedFrom(
  stage: Stage,
  property: string,
  before: Snapshot,
  now: Snapshot,
): readonly Shown[] | undefined {
  for (const place of placesOf(stage.context.facts.places, property)) {
    const was = shownOf(before, place)
    const is = shownOf(now, place)
    if (was && is && place.how !== 'presence' && JSON.stringify(was) !== JSON.stringify(is)) return was
  }
  return undefined
}

async function writeBack(
  stage: Stage,
  caller: OwnEntity,
  property: string,
  was: readonly Shown[],
): Promise<boolean> {
  const { lane, context } = stage
  for (const { endpoint, place } of writersOf(stage, property)) {
    const value = asWritten(stage, endpoint, place, property, was)
    if (value === undefined) continue
    const draft = draftWith(bareDraft(endpoint, lane.world, caller.name), { place, value: { json: value } })
    const { exchange } = await sendDraft(lane, draft, 'permitted', (_, asked) =>
      asked === 'id' ? caller.id : caller.written[asked],
    )
    lane.activity += 1
    if (context.classify(exchange) === 'accepted') return true
  }
  return false
}

function writersOf(
  stage: Stage,
  property: string,
): readonly { readonly endpoint: Endpoint; readonly place: Place }[] {
  return stage.context.api.endpoints.flatMap(endpoint =>
    relationsOf(endpoint, 'writes').flatMap(({ effects }) =>
      effects.flatMap(effect =>
        effect.property === property && !effect.key && 'from' in effect.value
          ? [{ endpoint, place: effect.value.from }]
          : [],
      ),
    ),
  )
}

/** The valid value that would be shown like this. */
function asWritten(
  stage: Stage,
  endpoint: Endpoint,
  place: Place,
  property: string,
  was: readonly Shown[],
): Json | undefined {
  const [only = null] = was
  const spellings: readonly Json[] = [...spellingsOf(endpoint, place, only), [...was]]
  const encoded = placesOf(stage.context.facts.places, property).flatMap(({ encoding }) => [
    ...(encoding?.keys() ?? []),
  ])
  const coded = encoded.map((text): Json => JSON.parse(text))
  const [encoding] = placesOf(stage.context.facts.places, property).flatMap(each => each.encoding ?? [])
  const same = [...coded, ...spellings].filter(value => sameValue(was, value, encoding) === 'same')
  const zone = (value: Json): Zone => zoneOfValue(endpoint, place, { json: value }, stage.lane.world)
  return same.find(value => zone(value) === 'inside') ?? same.find(value => zone(value) === 'neutral')
}

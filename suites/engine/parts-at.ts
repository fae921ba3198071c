import type { Api } from '../../contracts/model/api.ts'
import type { TargetApi } from '../../contracts/model/target.ts'
import { byEntity } from './by-entity.ts'
import { knownInLists } from './known-in-lists.ts'
import { routed } from './routed.ts'

/** An API as a run tries it at a target: by its routes, with what the profile knows, one kind of entity at a time. */
export const partsAt = (api: Api, at: TargetApi): readonly Api[] =>
  byEntity(routed(knownInLists(api, at), at))

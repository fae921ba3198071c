import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { placesOf } from '../../engine/places-of.ts'
import { domainAt } from './values.ts'

/** A parameter that may stand beside others, with a value that makes a difference. */
export interface Beside {
  readonly place: Place
  readonly json: Json
}

/** What hardly any list of names goes without. */
const COMMON = ['e', 'i']

/** The parameters of an endpoint that have only a few values, with each that is not their default. */
export const fewValued = (context: CaseContext, endpoint: Endpoint): readonly Beside[] =>
  placesOf(endpoint).flatMap(place =>
    (domainAt(context, endpoint, place) ?? [])
      .filter(json => !isDefault(endpoint, place, json))
      .map(json => ({ place, json })),
  )

/** Searches that find something in nearly every list. */
export const commonSearches = (endpoint: Endpoint): readonly Beside[] =>
  relationsOf(endpoint, 'selects').flatMap(({ by }) => COMMON.map(json => ({ place: by, json })))

const isDefault = (endpoint: Endpoint, place: Place, json: Json): boolean =>
  relationsOf(endpoint, 'default').some(
    ({ at, value }) => at === place && value !== 'caller' && value.constant === json,
  )

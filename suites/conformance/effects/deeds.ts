import { participlesOf } from '../../../contracts/clauses/participles.ts'
import type { Deed } from '../../../contracts/clauses/state-sentences.ts'
import { statesTold } from '../../../contracts/clauses/told-states.ts'
import type { ToldStates } from '../../../contracts/clauses/told-states.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { deletes } from '../../engine/places-of.ts'
import { nameBehind, proseOf } from './things.ts'
import type { Thing } from './things.ts'

const CHANGED = 'changed updated edited modified replaced altered amended revised'.split(' ')
const REMOVED = 'deleted removed erased destroyed discarded'.split(' ')

/** The states of a thing in which an operation with its path, or one name behind that, is told to be refused. */
export function shutStates(thing: Thing, endpoint: Endpoint): readonly ToldStates[] {
  const name = nameBehind(thing, endpoint)
  if (name === undefined || !/^(POST|PUT|PATCH|DELETE)$/.test(endpoint.method)) return []
  return statesTold(proseOf(endpoint), deedOf(thing, endpoint, name), thing.reply)
}

function deedOf({ entity }: Thing, endpoint: Endpoint, name: string): Deed {
  const thing = spoken(entity)
  if (name !== '') return { thing, done: [...doneBy(name), ...CHANGED], given: spoken(name) }
  return { thing, done: deletes(endpoint) ? REMOVED : CHANGED }
}

/** What the name of an operation says of what it was done to: `check-in` leaves it `checked`. */
export const doneBy = (name: string): readonly string[] => participlesOf(name.split(/[-_]/)[0] ?? name)

/** `creditNotes` as it is spoken of: `credit notes`. */
const spoken = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase()

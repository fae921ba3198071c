import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { proseOf } from './things.ts'

const kept = /\b(?:it|they|which) (?:is|are|stays?) kept\b|\bcan (?:still )?be read\b|\bsoft(?:ly)?[- ]delet/i
const restored = /\bcan be (?:restored|recovered|undeleted)\b/i
const restoring = /\/(?:restore|recover|undelete)\/?$/i

/** Whether a document says that what is deleted can be looked at all the same. */
export const staysReadable = (remover: Endpoint): boolean => kept.test(proseOf(remover))

/** Whether a document says that there are operations for what is deleted. */
export const staysUsable = (api: Api, remover: Endpoint): boolean =>
  staysReadable(remover) ||
  restored.test(proseOf(remover)) ||
  api.endpoints.some(({ path }) => path.startsWith(remover.path) && restoring.test(path))

/** Whether a parameter of a list asks for what is deleted, too. */
export const asksForDeleted = (place: string): boolean =>
  /delet|trash|remov|revok|archiv/i.test(place.slice(place.lastIndexOf('/')))

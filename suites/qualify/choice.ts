import { createHash } from 'node:crypto'
import type { Claim } from '../../contracts/model/claim.ts'

/** Which claims of an API are tried. */
export type Choice =
  | { readonly kind: 'all' }
  /** All claims about these endpoints, and a seeded share of the rest: whole families of an endpoint, as they share their set-up. */
  | {
      readonly kind: 'about'
      readonly endpoints: readonly string[]
      readonly share: number
      readonly seed: string
    }

export const chosenBy =
  (choice: Choice) =>
  ({ id, endpoint, family }: Pick<Claim, 'id' | 'endpoint' | 'family'>): boolean => {
    if (choice.kind === 'all' || choice.endpoints.includes(endpoint)) return true
    // A claim about an API as a whole is named by the API, whichever endpoint speaks for it.
    if (choice.endpoints.includes(id.split('/')[0] ?? '')) return true
    return draw(`${choice.seed} ${endpoint} ${family}`) < choice.share
  }

/** Between 0 and 1, the same for the same text. */
const draw = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

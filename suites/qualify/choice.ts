import { createHash } from 'node:crypto'
import type { Claim } from '../../contracts/model/claim.ts'

/** Which claims of an API are tried. */
export type Choice =
  | { readonly kind: 'all' }
  /**
   * All claims about these endpoints, and a seeded share of the rest: whole families of an endpoint, as they share their
   * set-up.
   */
  | {
      readonly kind: 'about'
      readonly endpoints: readonly string[]
      readonly share: number
      readonly seed: string
    }

export function chosenBy(choice: Choice): (claim: Pick<Claim, 'id' | 'endpoint' | 'family'>) => boolean {
  if (choice.kind === 'all') return () => true
  const { endpoints, share, seed } = choice
  const drawn = new Map<string, boolean>()
  const isDrawn = (name: string): boolean => {
    const known = drawn.get(name) ?? draw(`${seed} ${name}`) < share
    drawn.set(name, known)
    return known
  }
  // A claim about an API as a whole is named by the API, whichever endpoint speaks for it.
  return ({ id, endpoint, family }) =>
    endpoints.includes(endpoint) ||
    endpoints.includes(id.split('/')[0] ?? '') ||
    isDrawn(`${endpoint} ${family}`)
}

/** Between 0 and 1, the same for the same text. */
const draw = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

import type { PermissionNeed } from '../model/endpoint.ts'

/** The document names the permission; where it names several, holding any one of them is enough. */
export function needs(...anyOf: readonly [string, ...string[]]): PermissionNeed {
  return { anyOf, basis: 'documented' }
}

/** The document names none: a credential that is declared with `*` is let in, one declared with nothing is denied. */
export const needsAnyCredential: PermissionNeed = { anyOf: ['*'], basis: 'inferred' }

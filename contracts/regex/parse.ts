import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'

/** A pattern as JavaScript reads it. */
export interface Parsed {
  readonly source: string
  /** Whether the pattern is valid with the `u` flag, which JSON Schema asks for. */
  readonly unicode: boolean
  readonly native: RegExp
  readonly tree: AST.Pattern
}

const ECMA_VERSION = 2022

/**
 * Reads a pattern with the `u` flag, and without it where only that works: identity escapes such as `\'` are invalid
 * under `u`, yet common in API documents.
 */
export function parse(source: string): Parsed | { readonly reason: string } {
  const unicode = compiled(source, 'u')
  const native = unicode ?? compiled(source, '')
  if (native === undefined) return { reason: `the pattern ${source} is no regular expression of JavaScript` }
  try {
    const parser = new RegExpParser({ ecmaVersion: ECMA_VERSION })
    const tree = parser.parsePattern(source, 0, source.length, { unicode: unicode !== undefined })
    return { source, unicode: unicode !== undefined, native, tree }
  } catch (error) {
    return { reason: `the pattern ${source} can't be read: ${String(error)}` }
  }
}

/** The pattern as a native expression, with the `u` flag where it allows it; undefined when it is invalid. */
export function nativeOf(source: string): RegExp | undefined {
  return compiled(source, 'u') ?? compiled(source, '')
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

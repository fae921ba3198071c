import type { LoosePattern } from '../../lint/rule.ts'

/** The patterns that a rendered page prints on lines of their own, without the names of their fields. */
export function loosePatterns(text: string): readonly LoosePattern[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const pattern = /^(?:Pattern:\s*)?(\^\S.*\$)$/.exec(line.trim())?.[1]
    return pattern === undefined ? [] : [{ where: `line ${at + 1}`, pattern }]
  })
}

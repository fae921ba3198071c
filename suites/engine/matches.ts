/** Whether an id matches a pattern in which `*` stands for any text; several patterns are separated by commas. */
export function matches(id: string, patterns: string): boolean {
  return patterns.split(',').some(pattern => id === pattern || expressionOf(pattern.trim()).test(id))
}

/** The same few patterns are asked of every claim. */
const expressions = new Map<string, RegExp>()

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern)
  if (known) return known
  const expression = new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 'su')
  expressions.set(pattern, expression)
  return expression
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

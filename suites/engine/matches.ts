/** Whether an id matches a pattern in which `*` stands for any text; several patterns are separated by commas. */
export function matches(id: string, patterns: string): boolean {
  return patterns.split(',').some(pattern => id === pattern || expressionOf(pattern.trim()).test(id))
}

const expressionOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 'su')

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

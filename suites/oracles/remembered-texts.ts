/** Texts that a judge remembers under a name, from one exchange to the next. */
export function rememberedTexts(memory: Map<string, unknown>, name: string): Set<string> {
  const known = memory.get(name)
  const texts = known instanceof Set ? known : new Set<string>()
  memory.set(name, texts)
  return texts
}

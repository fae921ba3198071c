/** `userItemPUT` and `Update user.` → user-item-put, update-user; what ids are made of. */
export function slugOf(text: string): string {
  const spaced = text.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return spaced
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

/** Ids that come up twice get a number; the first keeps its own. */
export function distinctly<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): readonly Thing[] {
  const seen = new Map<string, number>()
  return things.map(thing => {
    const times = (seen.get(thing.id) ?? 0) + 1
    seen.set(thing.id, times)
    return times === 1 ? thing : { ...thing, id: `${thing.id}-${times}` }
  })
}

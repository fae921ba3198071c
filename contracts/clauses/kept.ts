/** Remembers what a function answers for an object, for as long as the object lives. */
export function keptOf<Of extends object, Answer>(answer: (of: Of) => Answer): (of: Of) => Answer {
  const kept = new WeakMap<Of, { readonly answer: Answer }>()
  return of => {
    const known = kept.get(of)
    if (known) return known.answer
    const found = { answer: answer(of) }
    kept.set(of, found)
    return found.answer
  }
}

/**
 * Remembers what a function answers for an object and a name, for as long as the object lives. Contracts are frozen data,
 * so that what is read off one never changes.
 */
export function keptBy<Of extends object, Name extends string, Answer>(
  answer: (of: Of, name: Name) => Answer,
): (of: Of, name: Name) => Answer {
  const kept = new WeakMap<Of, Map<string, { readonly answer: Answer }>>()
  return (of, name) => {
    const byName = kept.get(of) ?? new Map<string, { readonly answer: Answer }>()
    if (byName.size === 0) kept.set(of, byName)
    const known = byName.get(name)
    if (known) return known.answer
    const found = answer(of, name)
    byName.set(name, { answer: found })
    return found
  }
}

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

/** So many texts are remembered; then all are forgotten, and it begins anew. */
const MOST = 2000
/** Longer texts are not worth remembering. */
const LONGEST = 200

/** Remembers what a function of a text alone answers: the same few names are asked about again and again. */
export function keptForText<Answer extends string | object>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const kept = new Map<string, Answer>()
  return text => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const found = answer(text)
    if (text.length > LONGEST) return found
    if (kept.size >= MOST) kept.clear()
    kept.set(text, found)
    return found
  }
}

import fc from 'fast-check'

/** A drawn value and, lazily, the simpler ones that its arbitrary shrinks it to, each with simpler ones of its own. */
export interface Drawn<T> {
  readonly value: T
  readonly simpler: () => Iterable<Drawn<T>>
}

/** So many seeded values of an arbitrary. The same seed draws the same values. */
export function drawn<T>(arbitrary: fc.Arbitrary<T>, seed: number, count: number): readonly Drawn<T>[] {
  if (count <= 0) return []
  return fc.sample(new WithTree(arbitrary), { seed, numRuns: count })
}

/** fast-check keeps the shrink tree to itself; a claim needs it without a property around it. */
class WithTree<T> extends fc.Arbitrary<Drawn<T>> {
  readonly inner: fc.Arbitrary<T>

  constructor(inner: fc.Arbitrary<T>) {
    super()
    this.inner = inner
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Drawn<T>> {
    return new fc.Value(treeOf(this.inner, this.inner.generate(random, bias)), undefined)
  }

  override canShrinkWithoutContext(_value: unknown): _value is Drawn<T> {
    return false
  }

  override shrink(): fc.Stream<fc.Value<Drawn<T>>> {
    return fc.Stream.nil()
  }
}

function treeOf<T>(arbitrary: fc.Arbitrary<T>, at: fc.Value<T>): Drawn<T> {
  return {
    value: at.value,
    *simpler() {
      for (const smaller of arbitrary.shrink(at.value, at.context)) yield treeOf(arbitrary, smaller)
    },
  }
}

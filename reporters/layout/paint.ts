import picocolors from 'picocolors'

/** Colours by what they mean. Without colour each returns its text as it is. */
export interface Paint {
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly doubtful: (text: string) => string
  readonly quiet: (text: string) => string
  readonly strong: (text: string) => string
}

export function paintOf(colour: boolean): Paint {
  const colours = picocolors.createColors(colour)
  return {
    good: colours.green,
    bad: colours.red,
    doubtful: colours.yellow,
    quiet: colours.dim,
    strong: colours.bold,
  }
}

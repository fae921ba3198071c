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

/** Whether to colour: never where NO_COLOR is set or the output is piped, unless FORCE_COLOR asks for it. */
export function wantsColour(
  environment: { readonly [name: string]: string | undefined },
  isTerminal: boolean,
): boolean {
  const isSet = (name: string) => (environment[name] ?? '') !== ''
  if (isSet('NO_COLOR')) return false
  if (isSet('FORCE_COLOR')) return environment.FORCE_COLOR !== '0'
  return isTerminal && environment.TERM !== 'dumb'
}

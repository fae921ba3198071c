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

/** Where a command speaks and what it knows of its surroundings; tests give their own. */
export interface Io {
  /** Text for standard output, line ends included. */
  readonly out: (text: string) => void
  /** Text for standard error, line ends included. */
  readonly err: (text: string) => void
  readonly env: { readonly [name: string]: string | undefined }
  /** The folder that paths of the command line start from. */
  readonly cwd: string
  readonly now: () => Date
}

export const processIo: Io = {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
}

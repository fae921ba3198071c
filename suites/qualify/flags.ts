import { parseArgs } from 'node:util'

export interface Flags {
  /** A glob of fault ids; all when not given. */
  readonly fault?: string
  readonly full: boolean
  readonly seed: number
  readonly budget?: number
  readonly write: boolean
  /** The share of the claims about other endpoints that a fault is met by. */
  readonly share: number
  readonly hands: number
  /** Where the scores are kept as JSON. */
  readonly json?: string
}

/** Reads the command line of the qualification. Throws a sentence for what it can't read. */
export function flagsOf(words: readonly string[], hands: number): Flags {
  const { values } = parseArgs({
    args: [...words],
    options: {
      fault: { type: 'string' },
      full: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      budget: { type: 'string' },
      write: { type: 'boolean', default: false },
      hands: { type: 'string' },
      share: { type: 'string', default: '0.1' },
      json: { type: 'string' },
    },
  })
  return {
    full: values.full,
    write: values.write,
    seed: whole('--seed', values.seed),
    share: share(values.share),
    hands: values.hands === undefined ? hands : whole('--hands', values.hands),
    ...(values.json !== undefined && { json: values.json }),
    ...(values.fault !== undefined && { fault: values.fault }),
    ...(values.budget !== undefined && { budget: whole('--budget', values.budget) }),
  }
}

function whole(flag: string, text: string): number {
  if (/^\d+$/u.test(text) && Number(text) > 0) return Number(text)
  throw new Error(`${flag} ${text}: give a whole number from 1 on.`)
}

function share(text: string): number {
  const value = Number(text)
  if (value >= 0 && value <= 1) return value
  throw new Error(`--share ${text}: give a number between 0 and 1.`)
}

/** One line of a benchmark; outside its bounds it fails. */
export interface Measured {
  readonly what: string
  readonly value: number
  readonly atLeast?: number
  readonly atMost?: number
}

export const fails = ({
  value,
  atLeast = Number.NEGATIVE_INFINITY,
  atMost = Number.POSITIVE_INFINITY,
}: Measured): boolean => value < atLeast || value > atMost

export function inWords(measured: Measured): string {
  const { what, value, atLeast, atMost } = measured
  const bound =
    atLeast === undefined ? (atMost === undefined ? '' : ` (at most ${atMost})`) : ` (at least ${atLeast})`
  return `  ${rounded(value).padStart(12)}  ${what}${bound}${fails(measured) ? '  MISSED' : ''}`
}

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

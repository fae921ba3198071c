import { createHash } from 'node:crypto'

/** A 31-bit number for a seed and a text: the same on every machine, unrelated for unlike texts. */
export function seedOf(seed: number, text: string): number {
  return createHash('sha256').update(`${seed} ${text}`).digest().readUInt32BE(0) >>> 1
}

import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { RecordLine } from '../../contracts/model/record.ts'

export interface RunRecord {
  readonly append: (line: RecordLine) => void
  readonly close: () => void
}

/**
 * Starts a new run record (JSON lines) in the place of an older one; folders are made as needed. Each line is written
 * before `append` returns, so that a killed run leaves what it found.
 * @param redact the last gate for secrets: applied to every string of every line
 */
export function openRecord(file: string, redact: (text: string) => string = text => text): RunRecord {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, 'w')
  const redacted = (_: string, value: unknown) => (typeof value === 'string' ? redact(value) : value)
  return {
    append: line => appendFileSync(descriptor, `${JSON.stringify(line, redacted)}\n`),
    close: () => closeSync(descriptor),
  }
}

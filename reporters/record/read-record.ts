import { readFileSync } from 'node:fs'
import type { RecordLine } from '../../contracts/model/record.ts'
import { recordLineOf } from './record-line.ts'

/**
 * Reads a run record. A last line that a killed run left torn is dropped.
 * @throws an Error that names file and line, where an earlier line is not the record's
 */
export function readRecord(file: string): readonly RecordLine[] {
  const texts = readFileSync(file, 'utf8').split('\n')
  const last = recordLineOf(texts.pop() ?? '')
  const lines = texts.map((text, index) => lineOf(text, `${file}:${index + 1}`))
  return last === undefined ? lines : [...lines, last]
}

function lineOf(text: string, place: string): RecordLine {
  const line = recordLineOf(text)
  if (line !== undefined) return line
  throw new Error(
    `${place} is not a line of a run record. The file was changed, or written by another version of Plumbline; run again to make a new one.`,
  )
}

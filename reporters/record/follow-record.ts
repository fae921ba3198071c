import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { RecordLine } from '../../contracts/model/record.ts'
import { recordLineOf } from './record-line.ts'

export interface Following {
  /** Hands over what is there, then ends. */
  readonly stop: () => void
}

const chunkBytes = 65_536

/**
 * Hands over each line of a record that is being written elsewhere, soon after it is whole. A record of an earlier run
 * has to be removed before this is called, since its lines can't be told from new ones.
 */
export function followRecord(file: string, onLine: (line: RecordLine) => void, everyMs = 200): Following {
  const decoder = new StringDecoder('utf8')
  const chunk = Buffer.alloc(chunkBytes)
  let descriptor: number | undefined
  let unfinished = ''

  const take = (text: string) => {
    const texts = (unfinished + text).split('\n')
    unfinished = texts.pop() ?? ''
    for (const each of texts) {
      const line = recordLineOf(each)
      if (line !== undefined) onLine(line)
    }
  }
  const look = () => {
    if (descriptor === undefined && !existsSync(file)) return
    descriptor ??= openSync(file, 'r')
    for (;;) {
      const length = readSync(descriptor, chunk, 0, chunkBytes, null)
      if (length === 0) return
      take(decoder.write(chunk.subarray(0, length)))
    }
  }

  const timer = setInterval(look, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      if (descriptor !== undefined) closeSync(descriptor)
    },
  }
}

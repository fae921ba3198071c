import type { RecordLine } from '../../contracts/model/record.ts'
import { counted, duration, grouped } from '../layout/counted.ts'
import { clipped, visibleInLine } from '../layout/visible.ts'

export interface ProgressOptions {
  readonly write: (text: string) => void
  /** A terminal has one line that is written over; a pipe gets a line every few seconds and no control codes. */
  readonly terminal: boolean
  readonly columns: number
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number
}

export interface Progress {
  readonly line: (line: RecordLine) => void
  /** Leaves a terminal's line empty. */
  readonly stop: () => void
}

const everyMs = { terminal: 100, pipe: 5000 }
const wipe = '\r\u001B[2K'

/** Tells how far a run is while it runs. */
export function progress({
  write,
  terminal,
  columns,
  now = () => performance.now(),
}: ProgressOptions): Progress {
  const start = now()
  const pause = terminal ? everyMs.terminal : everyMs.pipe
  let told = start
  let planned = 0
  let tried = 0
  let requests = 0
  let at = ''
  const kinds = new Map<string, number>()

  const text = () => {
    const some = (kind: string) => (kinds.has(kind) ? [`${grouped(kinds.get(kind) ?? 0)} ${kind}`] : [])
    const share =
      planned === 0 ? counted(tried, 'claim') : `${grouped(tried)} of ${counted(planned, 'claim')}`
    const parts = [
      share,
      ...some('broken'),
      ...some('inconclusive'),
      ...some('error'),
      counted(requests, 'request'),
    ]
    return [...parts, duration(now() - start), at].filter(each => each !== '').join(' · ')
  }
  const tell = () => {
    if (now() - told < pause) return
    told = now()
    write(terminal ? `${wipe}${clipped(text(), columns - 1)}` : `${text()}\n`)
  }
  const timer = setInterval(tell, pause)
  timer.unref()

  return {
    line: line => {
      if (line.type === 'planned') planned += line.claims
      if (line.type === 'left-out') tried += 1
      if (line.type === 'outcome') {
        const { kind, claim } = line.outcome
        tried += 1
        requests += line.outcome.requests
        at = visibleInLine(claim.endpoint)
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      }
      tell()
    },
    stop: () => {
      clearInterval(timer)
      if (terminal) write(wipe)
    },
  }
}

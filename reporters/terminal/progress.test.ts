import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleOutcome } from '../record/sample-run.ts'
import { progress } from './progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const outcome = { type: 'outcome', outcome: sampleOutcome({ kind: 'broken' }) } as const

function started(terminal: boolean, columns = 80) {
  const written: string[] = []
  return {
    written,
    told: progress({ write: text => written.push(text), terminal, columns, now: () => Date.now() }),
  }
}

describe('progress', () => {
  test('writes a line every few seconds into a pipe, without control codes', () => {
    const { written, told } = started(false)
    told.line({ type: 'planned', claims: 40, endpoints: [] })
    told.line(outcome)
    expect(written).toEqual([])
    vi.advanceTimersByTime(5000)
    told.line(outcome)
    told.stop()
    expect(written).toEqual(['1 of 40 claims · 1 broken · 8 requests · 5.0 s · pets.add-pet\n'])
  })

  test('writes one line over on a terminal, no longer than it is wide, and leaves it empty', () => {
    const { written, told } = started(true, 20)
    told.line({ type: 'planned', claims: 40, endpoints: [] })
    vi.advanceTimersByTime(100)
    told.line(outcome)
    vi.advanceTimersByTime(100)
    told.stop()
    expect(written[0]).toBe('\r\u001B[2K0 of 40 claims · 0…')
    expect(written[1]).toBe('\r\u001B[2K1 of 40 claims · 1…')
    expect(written.at(-1)).toBe('\r\u001B[2K')
  })

  test('says that it is still there when nothing happens', () => {
    const { written, told } = started(false)
    vi.advanceTimersByTime(15_000)
    told.stop()
    expect(written).toHaveLength(3)
  })
})

import { askToStop } from './stop-signal.ts'

/** The name by which our own signal listener is told from Vitest's. */
const stopOnSignal = 'plumbline stops'

/** The first interrupt lets the run clean up after itself; the second ends it at once. */
export function onInterrupt(): () => void {
  let asked = false
  const stop = (): void => {
    if (asked) process.exit(130)
    asked = true
    askToStop()
  }
  Object.defineProperty(stop, 'name', { value: stopOnSignal })
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** Vitest ends the process at the first signal, which would leave behind what the run has created: only ours stay. */
export function keepSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    for (const listener of process.listeners(signal))
      if (listener.name !== stopOnSignal) process.off(signal, listener)
}
